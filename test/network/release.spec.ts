import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from './eventually.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const MEMBERS = ['nl', 'hu', 'ro', 'bg'] as const;
type Member = (typeof MEMBERS)[number];
const SAID = { legalBasis: 'Demo code of criminal procedure, art. 5' };

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(MEMBERS);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const investigator = (country: Member) => peopled.as(country, 'investigator');
const waiting = async (): Promise<readonly { messageId: string; together: readonly object[] }[]> => {
  const { body } = await peopled.as('nl', 'prosecutor')('GET', 'approvals/requests?state=waiting');
  return body['items'] as never;
};

/** One decision of the prosecutor of NL about all that waits; answers how many there were. */
async function approveOne(): Promise<void> {
  const [first, ...more] = await waiting();
  expect(more).toEqual([]);
  const decided = await peopled.as('nl', 'prosecutor')('POST', `approvals/requests/${first?.messageId}/decision`, {
    decision: 'approve',
    reason: 'For the case',
  });
  expect(decided.status).toBe(200);
}

async function create(values: readonly string[], release: readonly Member[]): Promise<string> {
  const statements = values.map((value) => ({ property: 'alias', value }));
  const created = await investigator('nl')('POST', `spaces/${spaceId}/records`, {
    type: 'person',
    release,
    ...SAID,
    statements: [{ property: 'name', value: `Gabor ${values[0]}` }, ...statements],
  });
  expect(created.status).toBe(202);
  await approveOne();
  return String(created.body['recordId']);
}

async function valuesAt(country: Member, recordId: string): Promise<readonly string[]> {
  const { status, body } = await investigator(country)('GET', `spaces/${spaceId}/records/${recordId}`);
  if (status === 404) return [];
  const statements = body['statements'] as readonly { value: string; retractedIn: number | null; pending: boolean }[];
  return statements.filter(({ retractedIn, pending }) => retractedIn === null && !pending).map(({ value }) => value);
}

const arrives = (country: Member, recordId: string, value: string): Promise<void> =>
  eventually(async () => expect(await valuesAt(country, recordId)).toContain(value), 20_000);

/** Says a value anew for a list of its own. */
async function rerelease(recordId: string, value: string, release: readonly Member[], more = {}): Promise<Answer> {
  const { body } = await investigator('nl')('GET', `spaces/${spaceId}/records/${recordId}`);
  const statements = body['statements'] as readonly {
    value: string;
    messageId: string;
    index: number;
    retractedIn: number | null;
  }[];
  const of = statements.find((one) => one.value === value && one.retractedIn === null);
  const change = {
    ...SAID,
    assert: [{ property: 'alias', value, release }],
    retract: [{ messageId: of?.messageId, index: of?.index }],
    ...more,
  };
  const path = `spaces/${spaceId}/records/${recordId}`;
  return investigator('nl')('PATCH', path, change, { 'if-match': `"${String(body['version'])}"` });
}

/** Positions of the log at which a country lost a value and held no other of the record in its place. */
async function goneBetween(country: Member, recordId: string): Promise<unknown> {
  return peopled.network.gateway(country).database.dataSource.query(
    `select gone.retracted_position from statement gone where gone.record_id = $1 and gone.retracted_position is not null
       and not exists (select from statement held where held.record_id = $1 and held.value = gone.value
         and held.position < gone.retracted_position
         and (held.retracted_position is null or held.retracted_position > gone.retracted_position))`,
    [recordId],
  );
}

describe('a value that HU and RO hold', () => {
  let recordId: string;
  beforeAll(async () => {
    recordId = await create(['Minta'], ['hu', 'ro']);
    for (const country of ['nl', 'hu', 'ro'] as const) await arrives(country, recordId, 'Minta');
  }, SLOW_MS);

  it('stays theirs while it waits to be given to BG too, when that is refused, and when it goes', async () => {
    expect(await rerelease(recordId, 'Minta', ['bg', 'hu', 'ro'])).toMatchObject({
      status: 202,
      body: { messages: [{ state: 'waiting-for-approval' }, { state: 'waiting-for-approval' }] },
    });
    const [first] = await waiting();
    expect(first?.together).toHaveLength(1);
    const decided = await peopled.as('nl', 'prosecutor')('POST', `approvals/requests/${first?.messageId}/decision`, {
      decision: 'refuse',
      reason: 'Not yet',
    });
    expect(decided).toMatchObject({ status: 200, body: { state: 'refused' } });
    for (const country of ['hu', 'ro'] as const) expect(await valuesAt(country, recordId)).toContain('Minta');

    expect((await rerelease(recordId, 'Minta', ['bg', 'hu', 'ro'])).status).toBe(202);
    await approveOne();
    for (const country of ['bg', 'hu', 'ro'] as const) await arrives(country, recordId, 'Minta');
    for (const country of ['hu', 'ro'] as const) expect(await goneBetween(country, recordId)).toEqual([]);
  });

  it('is taken from HU only by a change that names HU', async () => {
    await eventually(async () => {
      expect(await rerelease(recordId, 'Minta', ['bg', 'ro'])).toMatchObject({
        status: 409,
        body: { code: 'WITHDRAWAL_UNCONFIRMED', errors: [{ path: 'withdrawFrom', hint: 'Name: HU.' }] },
      });
    });
    expect((await rerelease(recordId, 'Minta', ['bg', 'ro'], { withdrawFrom: ['ro'] })).status).toBe(409);
    expect(await valuesAt('hu', recordId)).toContain('Minta');
    expect((await rerelease(recordId, 'Minta', ['bg', 'ro'], { withdrawFrom: ['hu'] })).status).toBe(202);
    if ((await waiting()).length > 0) await approveOne();
    await eventually(async () => expect(await valuesAt('hu', recordId)).not.toContain('Minta'), 20_000);
    await arrives('ro', recordId, 'Minta');
  });
});

describe('a request that is answered with a release', () => {
  let recordId: string;
  let messageId: string;
  let id: string;
  beforeAll(async () => {
    recordId = await create(['Voorbeeld', 'Geheim'], ['hu']);
    await arrives('hu', recordId, 'Geheim');
    let position = '';
    await eventually(async () => {
      const { body } = await investigator('bg')('GET', `spaces/${spaceId}/sealed-records`);
      const sealed = (body as unknown as readonly { position: string; sender: string; recipients: string[] }[]).find(
        ({ sender, recipients }) => sender === 'nl' && recipients.join(' ') === 'hu nl',
      );
      position = String(sealed?.position);
      expect(position).toMatch(/^\d+$/);
    }, 20_000);
    const offer = { kind: 'release', debtor: 'nl', term: 'd7', position, text: 'May be ours' };
    const asked = await investigator('bg')('POST', `spaces/${spaceId}/commitments`, offer);
    messageId = String(asked.body['messageId']);
    id = `bg.${messageId}`;
    const decision = { decision: 'approve', reason: 'Ask them' };
    await peopled.as('bg', 'prosecutor')('POST', `approvals/requests/${messageId}/decision`, decision);
  }, SLOW_MS);

  const answer = async (body: object) => {
    const path = `spaces/${spaceId}/commitments/${id}`;
    const { version } = (await peopled.as('nl', 'liaison')('GET', path)).body;
    const move = { text: 'For your case', ...body };
    return peopled.as('nl', 'liaison')('POST', `${path}/moves`, move, { 'if-match': `"${String(version)}"` });
  };

  it('says which values, and no other answer brings any', async () => {
    await eventually(async () => {
      expect(await answer({ move: 'done', code: 'released' })).toMatchObject({
        status: 422,
        body: { code: 'ASK_NOTHING_CHOSEN' },
      });
    }, 20_000);
    const [first] = await statements();
    const [messageId, index] = [first?.messageId, first?.index];
    const refused = { move: 'decline', code: 'data-of-another', release: [{ messageId, index }] };
    expect(await answer(refused)).toMatchObject({ status: 422, body: { code: 'ASK_NOTHING_CHOSEN' } });
  });

  it('is one act with one approval, and the asker finds the values within 5 s of it', async () => {
    const chosen = (await statements()).filter(({ value }) => value === 'Voorbeeld');
    const release = chosen.map(({ messageId, index }) => ({ messageId, index }));
    expect(await answer({ move: 'done', code: 'released', release })).toMatchObject({
      status: 202,
      body: { state: 'waiting-for-approval' },
    });
    await approveOne();
    await eventually(async () => {
      expect(await valuesAt('bg', recordId)).toEqual(['Voorbeeld']);
      const { body } = await investigator('bg')('GET', `spaces/${spaceId}/commitments`);
      expect(body['items']).toMatchObject([{ commitmentId: id, state: 'done', outcome: 'released', recordId }]);
    }, 5000);
    expect(await valuesAt('hu', recordId)).toEqual(expect.arrayContaining(['Voorbeeld', 'Geheim']));
    const released = (await statements()).find(({ value }) => value === 'Voorbeeld');
    await eventually(async () => {
      expect((await statements()).find(({ value }) => value === 'Voorbeeld')).toMatchObject({ release: ['bg', 'hu'] });
    });
    expect(released).toBeDefined();
  });

  it('12 has a number that both sides see, by which it is found and read by itself', async () => {
    const path = `spaces/${spaceId}/commitments/${id}`;
    const { body } = await investigator('bg')('GET', path);
    const number = String(body['number']);
    expect(number).toMatch(/^(\d{6}|\d{8})$/);
    const find = async (as: Member, q: string) => (await investigator(as)('POST', 'commitments/search', { q })).body;
    for (const as of ['bg', 'nl'] as const) {
      expect(await investigator(as)('GET', path)).toMatchObject({ status: 200, body: { commitmentId: id, number } });
      for (const q of [`BG R ${number}`, `r${number}`, number, 'ours may']) {
        expect(await find(as, q)).toMatchObject([
          { commitmentId: id, spaceId, number, here: 1, answer: { text: 'For your case' } },
        ]);
      }
      for (const q of [`HU R ${number}`, `bg${number}`, 'ours never']) expect(await find(as, q)).toEqual([]);
    }
    expect(await find('hu', `R ${number}`)).toEqual([]);
    expect(await investigator('hu')('GET', path)).toMatchObject({
      status: 404,
      body: { code: 'COMMITMENT_NOT_FOUND' },
    });
  });

  async function statements() {
    const { body } = await investigator('nl')('GET', `spaces/${spaceId}/records/${recordId}`);
    return body['statements'] as readonly { value: string; messageId: string; index: number; release: string[] }[];
  }
});

describe('what a form foresees', () => {
  it.each<[string, readonly Member[], string[]]>([
    ['stays at home', [], []],
    ['goes to somebody known', ['hu'], []],
    ['goes to somebody new with something sensitive', ['ro'], ['minor']],
    ['names a victim', ['hu'], ['victim-identity']],
  ])('is what becomes of it when it is sent: %s', async (_, release, sensitivities) => {
    const value = { property: 'alias', release, sensitivities };
    const path = `spaces/${spaceId}/records`;
    const foreseen = await investigator('nl')('POST', `${path}/forecast`, {
      type: 'person',
      isChange: false,
      values: [{ ...value, handling: 'H1' }],
    });
    const sent = await investigator('nl')('POST', path, {
      type: 'person',
      release,
      ...SAID,
      statements: [{ ...value, value: 'x', handling: { code: 'H1' } }],
    });
    expect(foreseen.body['code']).toEqual(sent.body['code']);
    if (sent.status !== 202) return;
    const [message] = sent.body['messages'] as readonly { messageId: string; state: string }[];
    expect(foreseen.body['kind'] === 'by-hand').toBe(message?.state === 'waiting-for-approval');
    if (message?.state !== 'waiting-for-approval') return;
    const { body } = await peopled.as('nl', 'prosecutor')('GET', `approvals/requests/${message.messageId}`);
    expect(foreseen.body['grounds']).toEqual(body['grounds']);
  });
});
