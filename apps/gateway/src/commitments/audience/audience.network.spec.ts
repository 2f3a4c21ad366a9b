import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
const OTHERS = ['bg', 'hu', 'ro'] as const;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
/** Changes of holders that are drawn; more where somebody asks for it. */
const CHANGES = Number(process.env['JOINDER_HOLDERS'] ?? 20);
const SEED = Number(process.env['JOINDER_SEED'] ?? 1);

interface Effect {
  readonly effect: string;
  readonly members: readonly (typeof OTHERS)[number][];
  readonly values: readonly { readonly property: string; readonly count: number }[];
  readonly clause?: string;
  readonly deciders?: readonly { readonly name: string }[];
}

interface Value {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
}

let peopled: PeopledNetwork;
let spaceId: string;
let investigator: Caller;
let prosecutor: Caller;
let keys = 0;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(COUNTRIES);
  investigator = peopled.as('nl', 'investigator');
  prosecutor = peopled.as('nl', 'prosecutor');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2, { switches: [{ name: 'victim-identity', values: ['no'], clause: '8.1' }] });
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const audience = async (changes: readonly object[], as = investigator) => {
  const answer = await as('POST', `spaces/${spaceId}/audience`, { changes });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as unknown as { readonly effects: readonly Effect[]; readonly token: string };
};

const aPerson = (release: readonly string[], more: object = {}) => ({
  type: 'person',
  release,
  legalBasis: LEGAL_BASIS,
  statements: [{ property: 'name', value: 'Gabor Minta', handling: { code: 'H1' }, ...more }],
});

const create = (body: object, key = `a-key-of-the-test-${(keys += 1)}`): Promise<Answer> =>
  investigator('POST', `spaces/${spaceId}/records`, body, { 'idempotency-key': key });

const pathOf = (recordId: string) => `spaces/${spaceId}/records/${recordId}`;

/** Decides what waits of an answer; those of one act are decided with its first. */
async function decide({ body }: Answer, decision: 'approve' | 'refuse'): Promise<void> {
  for (const { messageId, state } of body['messages'] as { messageId: string; state: string }[]) {
    if (state !== 'waiting-for-approval') continue;
    const path = `approvals/requests/${messageId}/decision`;
    expect([200, 409]).toContain((await prosecutor('POST', path, { decision, reason: 'Seen' })).status);
  }
}

/** A record with these values at these holders, once all of them have it. */
async function shared(values: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const statements = Object.entries(values).map(([property, release]) => ({
    property,
    value: property === 'name' ? 'Gabor Minta' : '+36300000001',
    release,
  }));
  const created = await create({ ...aPerson([]), statements });
  expect(created).toMatchObject({ status: 202 });
  await decide(created, 'approve');
  return String(created.body['recordId']);
}

async function own(recordId: string): Promise<{ readonly version: number; readonly values: readonly Value[] }> {
  const { body } = await investigator('GET', pathOf(recordId));
  const all = body['statements'] as (Value & { readonly retractedIn: number | null; readonly pending?: boolean })[];
  expect(all).not.toContainEqual(expect.objectContaining({ pending: true }));
  return { version: Number(body['version']), values: all.filter(({ retractedIn }) => retractedIn === null) };
}

/** Properties of the live values that a country holds. */
async function heldBy(country: (typeof OTHERS)[number], recordId: string): Promise<readonly string[]> {
  const { status, body } = await peopled.as(country, 'investigator')('GET', pathOf(recordId));
  if (status === 404) return [];
  const values = body['statements'] as { property: string; retractedIn: number | null }[];
  return values.flatMap(({ property, retractedIn }) => (retractedIn === null ? [property] : [])).sort();
}

async function holders(recordId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const held = await Promise.all(OTHERS.map(async (country) => [country, await heldBy(country, recordId)] as const));
  return Object.fromEntries(held);
}

/** A value given to others than those who have it: taken back, and said anew. */
const releaseOf = ({ messageId, index, property, value }: Value, release: readonly string[]) => ({
  legalBasis: LEGAL_BASIS,
  assert: [{ property, value, release }],
  retract: [{ messageId, index }],
});

const patch = (recordId: string, version: number, body: object): Promise<Answer> =>
  investigator('PATCH', pathOf(recordId), body, { 'if-match': `"${version}"` });

const membersOf = (effects: readonly Effect[], effect: string) =>
  effects.filter((one) => one.effect === effect).flatMap(({ members }) => members);

/** Numbers that are the same for a seed. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('line 1: what takes and gives', () => {
  it('takes effect in the moment of the decision, as it was shown; a refusal changes nothing', async () => {
    const recordId = await shared({ name: ['hu', 'ro'] });
    await eventually(
      async () => expect(await holders(recordId)).toEqual({ bg: [], hu: ['name'], ro: ['name'] }),
      30_000,
    );
    for (const decision of ['refuse', 'approve'] as const) {
      const { version, values } = await eventuallyOwn(recordId);
      const change = releaseOf(values[0]!, ['bg']);
      const { effects, token } = await audience([{ change: { recordId, change } }]);
      expect(effects).toMatchObject([
        { effect: 'loses', members: ['hu', 'ro'], values: [{ change: 0, property: 'name', count: 1 }] },
        { effect: 'waits', members: ['bg', 'hu', 'ro'], deciders: [{ name: expect.stringContaining('Voorbeeld') }] },
      ]);
      expect((await patch(recordId, version, { ...change, token })).body['code']).toBe('WITHDRAWAL_UNCONFIRMED');
      const sent = await patch(recordId, version, { ...change, token, withdrawFrom: ['hu', 'ro'] });
      expect(sent).toMatchObject({ status: 202 });
      expect(await holders(recordId)).toEqual({ bg: [], hu: ['name'], ro: ['name'] });
      const [first] = sent.body['messages'] as { messageId: string }[];
      const request = await prosecutor('GET', `approvals/requests/${first!.messageId}`);
      expect(request.body['together']).toHaveLength(1);
      await decide(sent, decision);
    }
    await eventually(async () => expect(await holders(recordId)).toEqual({ bg: ['name'], hu: [], ro: [] }), 30_000);
  }, 120_000);

  it(
    `does at all gateways what was shown, for ${CHANGES} changes of holders`,
    async () => {
      const draw = drawn(SEED);
      await prosecutor('POST', 'approvals/standing', {
        spaceId,
        types: ['person'],
        recipients: ['hu', 'ro'],
        highestHandling: 'H1',
        starts: '2020-01-01',
        ends: '2999-12-31',
        reason: 'Persons of the case',
      });
      const recordId = await shared({ name: ['hu', 'ro'], phone: ['bg'], email: [] });
      let expected: Readonly<Record<string, readonly string[]>> = { bg: ['phone'], hu: ['name'], ro: ['name'] };
      for (let i = 0; i < CHANGES; i += 1) {
        await eventually(async () => expect(await holders(recordId)).toEqual(expected), 30_000);
        const { version, values } = await eventuallyOwn(recordId);
        const change = releaseOf(
          values[draw(values.length)]!,
          OTHERS.filter(() => draw(2) === 0),
        );
        const { effects, token } = await audience([{ change: { recordId, change } }]);
        const losers = membersOf(effects, 'loses');
        const sent = await patch(recordId, version, { ...change, token, withdrawFrom: losers });
        expect({ i, SEED, sent }).toMatchObject({ sent: { status: 202 } });
        const waits = effects.some(({ effect }) => effect === 'waits');
        const states = (sent.body['messages'] as { state: string }[]).map(({ state }) => state);
        expect(new Set(states)).toEqual(new Set([waits ? 'waiting-for-approval' : 'accepted']));
        const decision = draw(3) === 0 ? 'refuse' : 'approve';
        await decide(sent, decision);
        if (!waits || decision === 'approve') expected = after(expected, effects);
      }
      await eventually(async () => expect(await holders(recordId)).toEqual(expected), 30_000);
    },
    CHANGES * 15_000,
  );
});

/** What countries hold once the effects are there; who only waits to lose something is no gainer. */
function after(before: Readonly<Record<string, readonly string[]>>, effects: readonly Effect[]) {
  const gone = effects.filter(({ effect }) => effect === 'loses');
  return Object.fromEntries(
    Object.entries(before).map(([member, held]) => {
      const of = ({ members }: Effect) => (members as readonly string[]).includes(member);
      const lost = gone.filter(of).flatMap(({ values }) => values.map(({ property }) => property));
      const won = effects
        .filter((one) => of(one) && (one.effect === 'gains' || one.effect === 'waits'))
        .flatMap(({ values }) => values.map(({ property }) => property))
        .filter((property) => !held.includes(property));
      return [member, [...held.filter((property) => !lost.includes(property)), ...won].sort()];
    }),
  );
}

async function eventuallyOwn(recordId: string) {
  await eventually(async () => void (await own(recordId)), 30_000);
  return own(recordId);
}

describe('line 2: what is refused', () => {
  it('is an effect with its clause, and is refused when it is sent', async () => {
    const body = aPerson(['bg', 'hu'], { sensitivities: ['victim-identity'] });
    const { effects, token } = await audience([{ create: body }]);
    expect(effects).toEqual([
      {
        effect: 'refused',
        members: ['bg', 'hu'],
        values: [{ change: 0, property: 'name', count: 1 }],
        reason: 'VICTIM_IDENTITY',
        clause: '8.1',
      },
    ]);
    expect(await create({ ...body, token })).toMatchObject({
      status: 403,
      body: { code: 'ACCESS_DENIED', clause: '8.1' },
    });
    expect((await audience([{ create: { ...body, release: [] } }])).effects).toMatchObject([
      { effect: 'nothing', members: [...OTHERS] },
      { effect: 'stays', members: [] },
    ]);
  });
});

describe('what changed after it was shown', () => {
  it('line 2: is not sent, says what it comes to now, and leaves the key free', async () => {
    const given = await prosecutor('POST', 'approvals/standing', {
      spaceId,
      types: ['vehicle'],
      recipients: ['hu'],
      highestHandling: 'H1',
      starts: '2020-01-01',
      ends: '2999-12-31',
      reason: 'Vehicles of the case',
    });
    const body = { ...aPerson(['hu']), type: 'vehicle', statements: [{ property: 'colour', value: 'red' }] };
    const shown = await audience([{ create: body }]);
    expect(shown.effects).toMatchObject([
      { effect: 'gains', members: ['hu'], standing: { approvalId: given.body['approvalId'] } },
      { effect: 'nothing', members: ['bg', 'ro'] },
    ]);
    await prosecutor('DELETE', `approvals/standing/${String(given.body['approvalId'])}`);
    const { dataSource } = peopled.network.gateway('nl').database;
    const rows = () =>
      dataSource.query(
        'select count(*)::int as count from own_message union all select count(*)::int from approval_request',
      );
    const before = await rows();
    const key = randomUUID();
    const refused = await create({ ...body, token: shown.token }, key);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'AUDIENCE_CHANGED', audience: { effects: [{ effect: 'waits', members: ['hu'] }, {}] } },
    });
    expect(await rows()).toEqual(before);
    const { token } = refused.body['audience'] as { token: string };
    expect(await create({ ...body, token }, key)).toMatchObject({ status: 202 });
  });

  it('attack 46: is not what a token of somebody else, or one that was changed, speaks for', async () => {
    const body = aPerson([]);
    const { token } = await audience([{ create: body }], peopled.as('nl', 'liaison'));
    for (const stolen of [token, `${token.slice(0, -4)}AAAA`, 'no token at all']) {
      expect(await create({ ...body, token: stolen })).toMatchObject({
        status: 409,
        body: { code: 'AUDIENCE_CHANGED' },
      });
    }
    const replayed = (await audience([{ create: body }])).token;
    expect(await create({ ...aPerson(['hu']), token: replayed })).toMatchObject({ status: 409 });
    expect(await create({ ...body, token: replayed })).toMatchObject({ status: 202 });
  });

  it('is asked about with the door of what sends it, and not without measure', async () => {
    const ask = (as: Caller) => as('POST', `spaces/${spaceId}/audience`, { changes: [{ create: aPerson(['hu']) }] });
    expect(await ask(prosecutor)).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
    const change = { legalBasis: LEGAL_BASIS, assert: [] };
    const twice = [{ change: { recordId: spaceId, change } }, { change: { recordId: spaceId, change } }];
    const path = `spaces/${spaceId}/audience`;
    expect(await investigator('POST', path, { changes: twice })).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', errors: [{ path: 'changes', rule: 'arrayUnique' }] },
    });
    const many = Array.from({ length: 200 }, () => ({ create: aPerson(['hu', 'ro']) }));
    const { effects } = await audience(many);
    expect(effects).toMatchObject([{ members: ['hu', 'ro'] }, { effect: 'nothing', members: ['bg'] }]);
    expect(effects[0]!.values).toHaveLength(200);
  });
});
