import { expect } from '@jest/globals';
import type { Role } from '#libs/vocabulary';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';
import { REQUEST_DISCLOSURES } from './kinds/kinds.table.js';

const ARRIVES_MS = 30_000;
const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

export const QUESTION = {
  kind: 'information',
  debtor: 'hu',
  term: 'd7',
  text: 'Who lives at the address of the club?',
};

/** A case of four countries, in which requests of NL and HU leave at once. */
export class AskedCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly spaceId: string,
  ) {}

  /** @param more what leaves at once besides */
  static async open(more: readonly string[] = []): Promise<AskedCase> {
    const peopled = await PeopledNetwork.start(COUNTRIES);
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    for (const country of ['nl', 'hu'] as const) {
      const recipients = COUNTRIES.filter((member) => member !== country);
      await letLeaveAtOnce(peopled, { spaceId, country, recipients, types: [...REQUEST_DISCLOSURES, ...more] });
    }
    return new AskedCase(peopled, spaceId);
  }

  as(country: Country, role: Role): Caller {
    return this.peopled.as(country, role);
  }

  database(country: string) {
    return this.peopled.network.gateway(country).database.dataSource;
  }

  path(rest = ''): string {
    return `spaces/${this.spaceId}/commitments${rest}`;
  }

  /** NL asks; answers the id. */
  async ask(more: object = {}): Promise<string> {
    const sent = await this.as('nl', 'investigator')('POST', this.path(), { ...QUESTION, ...more });
    expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
    return `nl.${String(sent.body['messageId'])}`;
  }

  /** Waits until it is there as it should be. */
  async stands(as: Caller, id: string, wanted: object): Promise<Answer['body']> {
    let body: Answer['body'] = {};
    await eventually(async () => {
      const read = await as('GET', this.path(`/${id}`));
      ({ body } = read);
      expect(read).toMatchObject({ status: 200, body: wanted });
    }, ARRIVES_MS);
    return body;
  }

  /** Whether a country noted that somebody who may answer opened it. */
  async isOpenedIn(country: Country, id: string): Promise<boolean> {
    const rows = await this.database(country).query(
      `select from opened_record join commitment c using (space_no, position) where c.creditor || '.' || c.commitment_id = $1`,
      [id],
    );
    return rows.length > 0;
  }

  /** As somebody does who looked at it just now. */
  async say(as: Caller, id: string, move: object): Promise<Answer> {
    const { body } = await as('GET', this.path(`/${id}`));
    return as('POST', this.path(`/${id}/moves`), move, { 'if-match': `"${String(body['version'])}"` });
  }

  async isSaid(as: Caller, id: string, move: object): Promise<void> {
    expect(await this.say(as, id, move)).toMatchObject({ status: 202, body: { state: 'accepted' } });
  }
}
