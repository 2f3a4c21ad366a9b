import { expect } from '@jest/globals';
import { eventually } from './eventually.js';
import type { Answer, Caller, PeopledNetwork } from './peopled-network.js';

type Writer = 'nl' | 'hu';

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

/** A case in which investigators write of vehicles, and prosecutors let go what waits for them. */
export class SharedCase {
  constructor(
    private readonly peopled: PeopledNetwork,
    readonly spaceId: string,
  ) {}

  path(recordId: string): string {
    return `spaces/${this.spaceId}/records/${recordId}`;
  }

  following(recordId: string): string {
    return `${this.path(recordId)}/following`;
  }

  /** Creates a vehicle that waits for its approval where it needs one. */
  async create(country: Writer, release: readonly string[], plate: string, more: object = {}): Promise<Answer> {
    const created = await this.peopled.as(country, 'investigator')('POST', `spaces/${this.spaceId}/records`, {
      type: 'vehicle',
      release,
      legalBasis: LEGAL_BASIS,
      statements: [{ property: 'registrationNumber', value: plate, handling: { code: 'H1' } }],
      ...more,
    });
    expect(created).toMatchObject({ status: 202 });
    return created;
  }

  /** Creates a vehicle, and lets it go where the prosecutor must. */
  async share(country: Writer, release: readonly string[], plate: string): Promise<string> {
    const created = await this.create(country, release, plate);
    await this.approve(country, created);
    return String(created.body['recordId']);
  }

  /** Decides the messages of an answer that wait; those of one act are decided with its first. */
  async approve(country: Writer, { body }: Answer, decision = 'approve'): Promise<void> {
    const messages = (body['messages'] ?? [body]) as { messageId: string; state: string }[];
    for (const { messageId, state } of messages) {
      if (state !== 'waiting-for-approval') continue;
      const path = `approvals/requests/${messageId}/decision`;
      const decided = await this.peopled.as(country, 'prosecutor')('POST', path, { decision, reason: 'Seen' });
      const isDecided = decided.status === 409 && decided.body['code'] === 'APPROVAL_SETTLED';
      expect(isDecided || decided.status === 200).toBe(true);
    }
  }

  /** Gives a vehicle a colour more, once nothing of it is on its way. */
  async change(country: Writer, recordId: string, colour: string): Promise<void> {
    await eventually(async () => {
      const { body } = await this.peopled.as(country, 'investigator')('GET', this.path(recordId));
      expect(body['statements']).not.toContainEqual(expect.objectContaining({ pending: true }));
      const changed = await this.patch(country, recordId, Number(body['version']), {
        assert: [{ property: 'colour', value: colour }],
      });
      expect(changed).toMatchObject({ status: 202 });
      await this.approve(country, changed);
    }, 30_000);
  }

  patch(country: Writer, recordId: string, version: number, body: object): Promise<Answer> {
    const as = this.peopled.as(country, 'investigator');
    return as('PATCH', this.path(recordId), { legalBasis: LEGAL_BASIS, ...body }, { 'if-match': `"${version}"` });
  }

  async arrives(as: Caller, recordId: string): Promise<void> {
    await eventually(async () => expect((await as('GET', this.path(recordId))).status).toBe(200), 30_000);
  }
}
