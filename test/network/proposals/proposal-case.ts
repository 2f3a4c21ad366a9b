import { expect } from '@jest/globals';
import { eventually } from '../eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../peopled-network.js';
import { SharedCase } from '../shared-case.js';
import { letLeaveAtOnce } from '../standing-way-out.js';

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Who holds the record of the case, its owner first; BG does not. */
export const HOLDERS = ['nl', 'hu', 'ro'] as const;
export const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

/** Enough for a machine that is busy with other things. */
export const SLOW_MS = 20_000;

export interface Value {
  readonly messageId: string;
  readonly index: number;
}

export interface Proposal {
  readonly proposalId: string;
  readonly state: string;
  readonly sending: string | null;
  readonly isOutdated: boolean;
  readonly readers: readonly string[];
}

/** A case of four countries: a person of NL whose birthplace HU and RO hold, and of which they suggest another. */
export class ProposalCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly shared: SharedCase,
    readonly recordId: string,
    readonly birthPlace: Value,
  ) {}

  static async start(): Promise<ProposalCase> {
    const peopled = await PeopledNetwork.start([...COUNTRIES]);
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    for (const country of HOLDERS) {
      const recipients = COUNTRIES.filter((one) => one !== country);
      await letLeaveAtOnce(peopled, { spaceId, country, recipients, types: ['person', 'contribution'] });
    }
    const shared = new SharedCase(peopled, spaceId);
    const recordId = await aPerson(shared, 'Győr');
    const birthPlace = await valueOf(peopled.as('nl', 'investigator'), shared, recordId);
    for (const country of HOLDERS) await shared.arrives(peopled.as(country, 'investigator'), recordId);
    return new ProposalCase(peopled, shared, recordId, birthPlace);
  }

  get spaceId(): string {
    return this.shared.spaceId;
  }

  get path(): string {
    return `${this.shared.path(this.recordId)}/proposals`;
  }

  as(country: Country): Caller {
    return this.peopled.as(country, 'investigator');
  }

  /** The same case, about a person more. */
  async another(birthPlace = 'Győr'): Promise<ProposalCase> {
    const recordId = await aPerson(this.shared, birthPlace);
    const place = await valueOf(this.as('nl'), this.shared, recordId);
    for (const country of HOLDERS) await this.shared.arrives(this.as(country), recordId);
    return new ProposalCase(this.peopled, this.shared, recordId, place);
  }

  rows(country: Country, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return this.peopled.network.gateway(country).database.dataSource.query(sql, [...values]);
  }

  propose(as: Caller, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const said = {
      assert: [{ property: 'birthPlace', value: 'Gyula', evaluation: { source: 'A', information: 1 } }],
      retract: [this.birthPlace],
      reason: 'Register of births of Gyula',
      legalBasis: LEGAL_BASIS,
    };
    return as('POST', this.path, { ...said, ...body }, headers);
  }

  /** The one open proposal of a country, once it is made and everybody has it. */
  async proposed(country: Country = 'hu', body: { readonly readers?: readonly Country[] } = {}): Promise<string> {
    const sent = await this.propose(this.as(country), body);
    expect(sent).toMatchObject({ status: 202 });
    const proposalId = `${country}.${String(sent.body['messageId'])}`;
    const readers = body.readers === undefined ? HOLDERS : [country, ...body.readers];
    for (const holder of readers) {
      await eventually(async () => {
        const found = (await this.proposals(holder)).find((one) => one.proposalId === proposalId);
        expect(found).toMatchObject({ state: 'open', sending: null });
      }, SLOW_MS);
    }
    return proposalId;
  }

  /** Takes a proposal back, accepts or declines it. */
  say(as: Caller, proposalId: string, what: string, body: object = {}, ifMatch?: string): Promise<Answer> {
    const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    return as('POST', `spaces/${this.spaceId}/proposals/${proposalId}/${what}`, body, headers);
  }

  /** Of its owner, on a version of the record; as it is where no body says otherwise. */
  accept(proposalId: string, version: number, body: object = {}): Promise<Answer> {
    return this.say(this.as('nl'), proposalId, 'acceptance', { legalBasis: LEGAL_BASIS, ...body }, `"${version}"`);
  }

  async review(country: Country, proposalId: string): Promise<Readonly<Record<string, unknown>>> {
    const { status, body } = await this.as(country)('GET', `spaces/${this.spaceId}/proposals/${proposalId}`);
    expect(status).toBe(200);
    return body;
  }

  /** Says another birthplace in place of these values; once HU has it, its name. */
  async change(version: number, value: string, retract: readonly Value[]): Promise<Value> {
    const assert = [{ property: 'birthPlace', value }];
    const changed = await this.shared.patch('nl', this.recordId, version, { assert, retract });
    expect(changed.status).toBe(202);
    for (const country of ['hu', 'ro'] as const) await this.holds(country, value);
    const { body } = await this.as('hu')('GET', this.shared.path(this.recordId));
    const said = (body['statements'] as (Value & { value: string })[]).find((one) => one.value === value);
    return { messageId: said?.messageId ?? '', index: said?.index ?? 0 };
  }

  /** Until messages stand on the log of a country that none of them is for. */
  isSealedAt(country: Country, messages: readonly { readonly messageId: string }[]): Promise<void> {
    const sql =
      'select position from log_message where verdict = 0 and message_id = any($1) and not $2 = any(recipients)';
    const ids = messages.map(({ messageId }) => messageId);
    return eventually(async () => {
      expect(await this.rows(country, sql, [ids, country])).toHaveLength(messages.length);
    }, SLOW_MS);
  }

  async proposals(country: Country): Promise<readonly Proposal[]> {
    const { status, body } = await this.as(country)('GET', this.path);
    expect(status).toBe(200);
    return body['proposals'] as Proposal[];
  }

  /** A value more of the record, once HU has it. */
  async add(property: string, value: string, more: object = {}): Promise<void> {
    const { body } = await this.as('nl')('GET', this.shared.path(this.recordId));
    const changed = await this.shared.patch('nl', this.recordId, Number(body['version']), {
      assert: [{ property, value, ...more }],
    });
    expect(changed.status).toBe(202);
    await this.shared.approve('nl', changed);
    await this.holds('hu', value);
  }

  /** Until a country has a value of the record. */
  holds(country: Country, value: string): Promise<void> {
    return eventually(async () => {
      const { body } = await this.as(country)('GET', this.shared.path(this.recordId));
      expect(body['statements']).toContainEqual(expect.objectContaining({ value, retractedIn: null, pending: false }));
    }, SLOW_MS);
  }

  /** What the holders read in the end, all alike. */
  async reads(expected: readonly object[], within = SLOW_MS, at: readonly Country[] = HOLDERS): Promise<void> {
    for (const country of at) {
      await eventually(async () => expect(await this.proposals(country)).toMatchObject(expected), within);
    }
  }
}

async function aPerson(shared: SharedCase, birthPlace: string): Promise<string> {
  const created = await shared.create('nl', ['hu', 'ro'], '', {
    type: 'person',
    statements: [{ property: 'birthPlace', value: birthPlace, handling: { code: 'H1' } }],
  });
  await shared.approve('nl', created);
  return String(created.body['recordId']);
}

async function valueOf(as: Caller, shared: SharedCase, recordId: string): Promise<Value> {
  const { body } = await as('GET', shared.path(recordId));
  const [{ messageId, index }] = body['statements'] as [Value];
  return { messageId, index };
}
