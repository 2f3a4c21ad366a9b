import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
const OTHERS = ['bg', 'hu', 'ro'] as const;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const PROPERTIES = ['registrationNumber', 'colour', 'make'] as const;
const MANY = 200;
const SECOND_MS = 1000;
/** On a machine on which one record takes long, many may take as long as so many. */
const SLOW = 20;
/** A machine that is busy with other things is slow now and then. */
const TRIES = 5;
/** Records of which each country holds something else. */
const SOME = 12;

type Other = (typeof OTHERS)[number];

interface Effect {
  readonly effect: string;
  readonly members: readonly Other[];
  readonly values: readonly { readonly property: string; readonly count: number }[];
}

interface Value {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
  readonly retractedIn: number | null;
  readonly pending: boolean;
}

interface Given {
  readonly recordId: string;
  readonly version: number;
  readonly statements: readonly Value[];
}

let peopled: PeopledNetwork;
let spaceId: string;
let investigator: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(COUNTRIES);
  investigator = peopled.as('nl', 'investigator');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: OTHERS });
}, 300_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** A vehicle with these values, each for these countries. */
const aVehicle = (release: (property: string) => readonly string[]) => ({
  type: 'vehicle',
  release: [],
  legalBasis: LEGAL_BASIS,
  statements: PROPERTIES.map((property) => ({
    property,
    value: property === 'registrationNumber' ? 'DEMO-01' : 'red',
    release: release(property),
    handling: { code: 'H1' },
  })),
});

async function made(records: readonly object[], as = investigator): Promise<readonly string[]> {
  const key = { 'idempotency-key': randomUUID() };
  const { status, body } = await as('POST', `spaces/${spaceId}/records/batch`, { records }, key);
  expect(status).toBe(202);
  return (body['records'] as { recordId: string }[]).map(({ recordId }) => recordId);
}

const valuesOf = (recordIds: readonly string[], as = investigator): Promise<Answer> =>
  as('POST', `spaces/${spaceId}/records/values`, { recordIds });

/** Records once nothing of them is on its way any more. */
async function given(recordIds: readonly string[]): Promise<readonly Given[]> {
  let records: readonly Given[] = [];
  await eventually(async () => {
    records = (await valuesOf(recordIds)).body['records'] as Given[];
    expect(records.flatMap(({ statements }) => statements.filter(({ pending }) => pending))).toEqual([]);
  }, SLOW_MS);
  return records;
}

const foresee = (changes: readonly object[]) => investigator('POST', `spaces/${spaceId}/audience`, { changes });

const audience = async (changes: readonly object[]) => {
  const answer = await foresee(changes);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as unknown as { readonly effects: readonly Effect[]; readonly token: string };
};

/** What the dialog sends of a record: each value that is given to others than now, taken back and said anew. */
function changeOf({ recordId, statements }: Given, releaseOf: (value: Value) => readonly string[]) {
  const live = statements.filter(isLive);
  const moved = live.filter((value) => releaseOf(value).join(' ') !== value.release.join(' '));
  return {
    recordId,
    change: {
      legalBasis: LEGAL_BASIS,
      assert: moved.map((one) => ({ property: one.property, value: one.value, release: releaseOf(one) })),
      retract: moved.map(({ messageId, index }) => ({ messageId, index })),
    },
  };
}

type Changed = ReturnType<typeof changeOf>;

interface How {
  readonly token?: string;
  readonly losers?: readonly string[];
  readonly hold?: number;
}

/** As the dialog does it: all at once, each on the version that was read. */
function send(records: readonly Given[], changes: readonly Changed[], { losers = [], ...how }: How): Promise<Answer> {
  const seen = changes.map(({ recordId, change }, i) => ({
    recordId,
    ifMatch: String(records[i]?.version),
    change: { ...change, withdrawFrom: losers },
  }));
  return investigator('POST', `spaces/${spaceId}/records/changes`, { changes: seen, ...how });
}

const sentOf = ({ body }: Answer) => body['messages'] as { readonly state: string; readonly holdId?: string }[];
const statesOf = (answer: Answer): readonly string[] => sentOf(answer).map(({ state }) => state);
const holdsOf = (answer: Answer) => [...new Set(sentOf(answer).map(({ holdId }) => holdId))];
const isLive = ({ retractedIn }: Value): boolean => retractedIn === null;

/** The shortest of several times, in milliseconds. */
async function fastest(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}

describe('5 many records at once', () => {
  it('5 of two hundred records of a filter the values and the effects come in one answer each, both within a second', async () => {
    const recordIds = await made(Array.from({ length: MANY }, () => aVehicle(() => [])));
    const records = await given(recordIds);
    expect(records.map(({ recordId }) => recordId)).toEqual(recordIds);
    const changes = records.map((record) => ({ change: changeOf(record, () => ['ro']) }));
    const took = await fastest(async () => {
      expect((await valuesOf(recordIds)).status).toBe(200);
      const { effects } = await audience(changes);
      const gained = effects.find(({ members }) => members.includes('ro'))?.values ?? [];
      expect(gained).toHaveLength(MANY * PROPERTIES.length);
    });
    const [recordId] = recordIds;
    const one = await fastest(async () => {
      expect((await investigator('GET', `spaces/${spaceId}/records/${recordId}`)).status).toBe(200);
    });
    expect(took).toBeLessThan(Math.max(SECOND_MS, SLOW * one));
  }, 300_000);

  it('5 shows values as each record by itself does, and those of the own country alone', async () => {
    const [recordId = ''] = await made([aVehicle(() => ['hu'])]);
    const [record] = await given([recordId]);
    await eventually(async () => {
      const { body } = await investigator('GET', `spaces/${spaceId}/records/${recordId}`);
      const { version, statements } = body as unknown as Given;
      expect((await valuesOf([recordId])).body['records']).toEqual([
        { recordId, type: 'vehicle', version, statements },
      ]);
    }, SLOW_MS);
    expect(record?.statements).toHaveLength(PROPERTIES.length);
    const hu = peopled.as('hu', 'investigator');
    await eventually(async () => {
      expect(await valuesOf([recordId], hu)).toMatchObject({ status: 403, body: { code: 'NOT_THE_OWNER' } });
    }, SLOW_MS);
    const unknown = '018f0000-0000-7000-8000-0000000000aa';
    expect(await valuesOf([recordId, unknown])).toMatchObject({ status: 404, body: { code: 'RECORD_NOT_FOUND' } });
    expect((await valuesOf([])).status).toBe(400);
    expect(await valuesOf([recordId, recordId.toUpperCase()])).toMatchObject({ status: 400 });
    expect((await valuesOf([recordId], peopled.as('nl', 'prosecutor'))).status).toBe(403);
  }, 300_000);

  it('5 reads of a record what holds, and not what it said before', async () => {
    const [recordId = ''] = await made([aVehicle(() => [])]);
    const [record] = await given([recordId]);
    const changes = [changeOf(record as Given, () => ['hu'])];
    expect((await send([record as Given], changes, {})).status).toBe(202);
    const [now] = await given([recordId]);
    expect([now?.version, now?.statements.map(({ release }) => release)]).toEqual([2, PROPERTIES.map(() => ['hu'])]);
    const { body } = await investigator('GET', `spaces/${spaceId}/records/${recordId}`);
    expect(body['statements']).toHaveLength(2 * PROPERTIES.length);
  }, 300_000);

  it('5 does at all gateways what was shown of a bulk', async () => {
    const recordIds = await made(
      Array.from({ length: SOME }, (_, i) =>
        aVehicle((property) => OTHERS.filter((__, at) => (i + at + PROPERTIES.indexOf(property as 'colour')) % 3 > 0)),
      ),
    );
    const records = await given(recordIds);
    const before = await held(recordIds);
    // HU is to have all, RO nothing, BG what it has.
    const changes = records.map((record) =>
      changeOf(record, ({ release }) => ['bg', 'hu'].filter((member) => member === 'hu' || release.includes(member))),
    );
    const { effects, token } = await audience(changes.map((change) => ({ change })));
    const losers = effects.filter(({ effect }) => effect === 'loses').flatMap(({ members }) => members);
    expect([new Set(losers), new Set(effects.map(({ effect }) => effect))]).toEqual([
      new Set(['ro']),
      new Set(['loses', 'gains', 'keeps']),
    ]);
    const sent = await send(records, changes, { token, losers });
    expect(sent.status).toBe(202);
    expect(new Set(statesOf(sent))).toEqual(new Set(['accepted']));
    await eventually(async () => expect(await held(recordIds)).toEqual(after(before, effects)), SLOW_MS);
  }, 300_000);

  it('6 holds a bulk as one, which leaves whole or is taken back whole', async () => {
    const recordIds = await made(Array.from({ length: SOME + 1 }, () => aVehicle(() => [])));
    const records = await given(recordIds);
    const changes = records.map((record) => changeOf(record, () => ['hu']));
    const { token } = await audience(changes.map((change) => ({ change })));
    const sent = await send(records, changes, { token, hold: 5 });
    expect(new Set(statesOf(sent))).toEqual(new Set(['held']));
    expect(holdsOf(sent)).toHaveLength(1);
    const again = await send(records, changes, { hold: 5 });
    expect([again.status, holdsOf(again)]).toEqual([202, holdsOf(sent)]);
    expect((await investigator('DELETE', `spaces/${spaceId}/holds/${holdsOf(sent)[0]}`)).status).toBe(204);
    expect(await given(recordIds)).toEqual(records);
    const kept = await send(records, changes, { token, hold: 5 });
    expect(new Set(statesOf(kept))).toEqual(new Set(['held']));
    await eventually(async () => {
      const now = (await given(recordIds)).flatMap(({ statements }) => statements.filter(isLive));
      expect(new Set(now.map(({ release }) => release.join(' ')))).toEqual(new Set(['hu']));
    }, SLOW_MS);
    expect(Object.values(await held(recordIds)).reduce((sum, count) => sum + count, 0)).toBe(
      recordIds.length * PROPERTIES.length,
    );
  }, 300_000);

  it('6 comes back as one that names all of its records where one of them is not as it was when it was held', async () => {
    const recordIds = await made(Array.from({ length: 3 }, () => aVehicle(() => [])));
    await given(recordIds);
    const liaison = peopled.as('nl', 'liaison');
    const blue = { legalBasis: LEGAL_BASIS, assert: [{ property: 'colour', value: 'blue', release: ['hu'] }], hold: 5 };
    const path = `spaces/${spaceId}/records/${recordIds[1]}`;
    const [first] = sentOf(await liaison('PATCH', path, blue, { 'if-match': '"1"' }));
    const records = (await valuesOf(recordIds)).body['records'] as Given[];
    const changes = records.map((record) => changeOf(record, ({ property }) => (property === 'make' ? ['bg'] : [])));
    expect(holdsOf(await send(records, changes, { hold: 5, losers: ['hu'] }))).toHaveLength(1);
    expect((await liaison('DELETE', `spaces/${spaceId}/holds/${first?.holdId}`)).status).toBe(204);
    await eventually(async () => {
      const { body } = await investigator('GET', 'inbox');
      const back = (body['items'] as { matter: { by?: string } }[]).filter(({ matter }) => matter.by === 'hold');
      expect(back).toMatchObject([{ recordId: recordIds[0], matter: { code: expect.any(String), recordIds } }]);
    }, SLOW_MS);
  }, 300_000);

  it('2 names the record of a bulk that keeps it from being sent', async () => {
    const recordIds = await made(Array.from({ length: 2 }, () => aVehicle(() => ['hu'])));
    const records = await given(recordIds);
    const [one, other] = records.map((record) => changeOf(record, () => ['hu', 'ro'])) as [Changed, Changed];
    const said = ({ status, body }: Answer) => {
      return [status, body['code'], (body['errors'] as { path: string }[]).map(({ path }) => path)];
    };
    const refused = async (second: Changed) => said(await send(records, [one, second], {}));
    const foreseen = async (second: Changed) => said(await foresee([{ change: one }, { change: second }]));
    const unknown = '018f0000-0000-7000-8000-0000000000aa';
    expect(await refused({ ...other, recordId: unknown })).toEqual([404, 'RECORD_NOT_FOUND', ['changes[1].recordId']]);
    const empty = { ...other, change: { ...other.change, assert: [], retract: [] } };
    expect(await refused(empty)).toEqual([422, 'CHANGE_EMPTY', ['changes[1].recordId']]);
    const gone = { ...other, change: { ...other.change, retract: [{ messageId: unknown, index: 0 }] } };
    expect(await refused(gone)).toEqual([422, 'STATEMENT_NOT_LIVE', ['changes[1].change.retract[0]']]);
    expect(await foreseen(gone)).toEqual([422, 'STATEMENT_NOT_LIVE', ['changes[1].change.change.retract[0]']]);
    const vague = { ...other, change: { ...other.change, legalBasis: '' } };
    expect(await foreseen(vague)).toEqual([400, 'VALIDATION_FAILED', ['changes[1].change.change.legalBasis']]);
    const taking = { ...other, change: { ...other.change, assert: [] } };
    expect(await refused(taking)).toEqual([409, 'WITHDRAWAL_UNCONFIRMED', ['changes[1].change.withdrawFrom']]);
  }, 300_000);

  it('2 sends none of a bulk of which one changed meanwhile, or does something else than was shown', async () => {
    const recordIds = await made(Array.from({ length: 2 }, () => aVehicle(() => [])));
    const records = await given(recordIds);
    const changes = records.map((record) => changeOf(record, () => ['bg']));
    const { token } = await audience(changes.map((change) => ({ change })));
    const toHu = records.map((record) => changeOf(record, () => ['hu']));
    expect(await send(records, toHu, { token })).toMatchObject({ status: 409, body: { code: 'AUDIENCE_CHANGED' } });
    const blue = { legalBasis: LEGAL_BASIS, assert: [{ property: 'colour', value: 'blue', release: [] }] };
    const path = `spaces/${spaceId}/records/${recordIds[1]}`;
    expect((await investigator('PATCH', path, blue, { 'if-match': '"1"' })).status).toBe(202);
    expect(await send(records, changes, {})).toMatchObject({
      status: 412,
      body: { code: 'RECORD_MOVED_ON', errors: [{ path: 'changes[1].recordId' }] },
    });
    const now = (await given(recordIds)).flatMap(({ statements }) => statements.filter(isLive));
    expect(now.flatMap(({ release }) => release)).toEqual([]);
  }, 300_000);
});

/** How many values of each property the countries hold, by country and property. */
type Held = Readonly<Record<string, number>>;

async function held(recordIds: readonly string[]): Promise<Held> {
  const counts = new Map(OTHERS.flatMap((member) => PROPERTIES.map((property) => [`${member} ${property}`, 0])));
  for (const member of OTHERS) {
    for (const property of await propertiesAt(member, recordIds)) {
      const name = `${member} ${property}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}

/** Of the live values of these records that a country holds. */
async function propertiesAt(member: Other, recordIds: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const recordId of recordIds) {
    const { status, body } = await peopled.as(member, 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
    if (status !== 404) found.push(...(body['statements'] as Value[]).filter(isLive).map(({ property }) => property));
  }
  return found;
}

function after(before: Held, effects: readonly Effect[]): Held {
  const counts = new Map(Object.entries(before));
  for (const { effect, members, values } of effects) {
    const sign = effect === 'gains' ? 1 : effect === 'loses' ? -1 : 0;
    for (const member of members) {
      for (const { property, count } of values) {
        const name = `${member} ${property}`;
        counts.set(name, (counts.get(name) ?? 0) + sign * count);
      }
    }
  }
  return Object.fromEntries(counts);
}
