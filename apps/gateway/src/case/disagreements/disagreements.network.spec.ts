import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../test/network/eventually.js';
import { PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { shownDraft } from '../../../../../test/network/shown-draft.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

type Country = 'nl' | 'hu' | 'bg' | 'ro' | 'cz';

const SLOW_MS = 90_000;
jest.setTimeout(300_000);

const FIRST = ['nl', 'hu', 'bg', 'ro'] as const satisfies readonly Country[];
const ALL = [...FIRST, 'cz'] as const satisfies readonly Country[];

let peopled: PeopledNetwork;
let spaceId: string;

interface Listed {
  readonly open: number;
  readonly common: number;
  readonly items: readonly {
    readonly kind: string;
    readonly common: boolean;
    readonly property: string | null;
    readonly records: readonly { readonly recordId: string; readonly owner: string }[];
  }[];
}

beforeAll(async () => {
  peopled = await PeopledNetwork.start([...ALL]);
  spaceId = await peopled.openSpace();
  await agreeIn(spaceId, FIRST);
  await inForce(2, FIRST);
  for (const country of FIRST) {
    const recipients = FIRST.filter((one) => one !== country);
    await letLeaveAtOnce(peopled, { spaceId, country, recipients, types: ['person', 'judgement'] });
  }
}, 300_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Drafts in a space where all of them are, and signs in the space of the case. */
async function agreeIn(draftingSpaceId: string, members: readonly Country[]): Promise<void> {
  const messageId = await peopled.draft('nl', draftingSpaceId, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    members: members.map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
    starts: '2020-01-01',
    ends: '2999-12-31',
    switches: [{ name: 'history-for-joiners', values: ['yes'], clause: '6.1' }],
  });
  for (const country of members) {
    await eventually(async () => {
      const prosecutor = peopled.as(country, 'prosecutor');
      const shown = await shownDraft(prosecutor, draftingSpaceId, messageId);
      expect(await prosecutor('POST', `spaces/${spaceId}/charter/signature`, shown)).toMatchObject({ status: 202 });
    }, SLOW_MS);
  }
}

const inForce = (revision: number, members: readonly Country[]): Promise<void> =>
  eventually(async () => {
    for (const country of members) {
      const { body } = await peopled.as(country, 'operations')('GET', `spaces/${spaceId}`);
      expect([body['revision'], body['takingPart']]).toEqual([
        revision,
        [...members].toSorted((a, b) => (a < b ? -1 : 1)),
      ]);
    }
  }, SLOW_MS);

async function enter(country: Country, release: readonly Country[], births: readonly string[]): Promise<string> {
  const statements = [
    { property: 'name', value: 'Anna Voorbeeld' },
    ...births.map((value) => ({ property: 'birthDate', value })),
  ];
  const record = { type: 'person', release, legalBasis: 'Demo code, art. 5', statements };
  const answer = await peopled.as(country, 'investigator')('POST', `spaces/${spaceId}/records`, record);
  expect(answer).toMatchObject({ status: 202, body: { messages: [{ state: 'accepted' }] } });
  return String(answer.body['recordId']);
}

async function listed(country: Country): Promise<Listed> {
  const { status, body } = await peopled.as(country, 'investigator')('GET', `spaces/${spaceId}/disagreements`);
  expect(status).toBe(200);
  return body as unknown as Listed;
}

/** What countries count in the end, as `open common`. */
async function count(expected: Readonly<Partial<Record<Country, string>>>): Promise<void> {
  await eventually(async () => {
    const found: Record<string, string> = {};
    for (const country of Object.keys(expected) as Country[]) {
      const { open, common } = await listed(country);
      found[country] = `${open} ${common}`;
    }
    expect(found).toEqual(expected);
  }, SLOW_MS);
}

const others = (country: Country): Country[] => FIRST.filter((one) => one !== country);
let shared = '';

it('10 counts what all hold alike at all, and besides what each holds alone', async () => {
  shared = await enter('nl', others('nl'), ['1984', '1985']);
  await count({ nl: '1 1', hu: '1 1', bg: '1 1', ro: '1 1' });
  await enter('hu', ['nl'], ['1990', '1991']);
  await count({ nl: '2 1', hu: '2 1', bg: '1 1', ro: '1 1' });
  expect((await listed('nl')).items).toMatchObject([
    { kind: 'value', property: 'birthDate' },
    { kind: 'value', property: 'birthDate' },
  ]);
});

it('10 counts two words that differ, until one is taken back', async () => {
  const other = await enter('bg', others('bg'), ['1984']);
  const pair = (country: Country, verdict: string) => async () => {
    const [left, right] = [shared, other].toSorted((a, b) => (a < b ? -1 : 1));
    const as = peopled.as(country, 'investigator');
    const { status, body } = await as('GET', `spaces/${spaceId}/reconcile/pairs/${left}/${right}`);
    expect(status).toBe(200);
    const reasons = verdict === 'same' ? ['document'] : verdict === 'different' ? ['birth'] : [];
    const said = { left, right, verdict, reasons, seen: body['seen'], anyway: true };
    expect(await as('POST', `spaces/${spaceId}/judgements`, said)).toMatchObject({ status: 202 });
  };
  await eventually(pair('nl', 'same'), SLOW_MS);
  await eventually(pair('hu', 'different'), SLOW_MS);
  await count({ nl: '3 2', hu: '3 2', bg: '2 2', ro: '2 2' });
  expect((await listed('bg')).items.map(({ kind }) => kind).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'pair',
    'value',
  ]);
  await eventually(pair('hu', 'none'), SLOW_MS);
  await count({ nl: '2 1', hu: '2 1', bg: '1 1', ro: '1 1' });
});

it('10 goes everywhere when its owner takes one of the values back', async () => {
  const { body } = await peopled.as('nl', 'investigator')('GET', `spaces/${spaceId}/records/${shared}`);
  const statements = body['statements'] as { messageId: string; index: number; value: string }[];
  const retract = statements
    .filter(({ value }) => value === '1985')
    .map(({ messageId, index }) => ({ messageId, index }));
  const change = { legalBasis: 'Demo code, art. 5', retract, withdrawFrom: others('nl') };
  const path = `spaces/${spaceId}/records/${shared}`;
  expect(await peopled.as('nl', 'investigator')('PATCH', path, change, { 'if-match': '"1"' })).toMatchObject({
    status: 202,
  });
  await count({ nl: '1 0', hu: '1 0', bg: '0 0', ro: '0 0' });
});

/** By size of the log what countries counted there of what all hold, while they are in the case. */
async function counted(countries: readonly Country[], rounds: number): Promise<ReadonlyMap<string, Set<number>>> {
  const found = new Map<string, Set<number>>();
  for (let round = 0; round < rounds; round += 1) {
    for (const country of countries) {
      const before = await sizeAt(country);
      const { status, body } = await peopled.as(country, 'investigator')('GET', `spaces/${spaceId}/disagreements`);
      // What came in between may be counted or not.
      if (status !== 200 || (await sizeAt(country)) !== before) continue;
      found.set(before, (found.get(before) ?? new Set()).add(Number(body['common'])));
    }
  }
  return found;
}

async function sizeAt(country: Country): Promise<string> {
  const rows = await peopled.network
    .gateway(country)
    .database.dataSource.query('select next_position from follower join space using (space_no) where space_id = $1', [
      spaceId,
    ]);
  return String(rows[0]?.next_position ?? '');
}

it('17 G2 is counted alike by all five at each size of the log after one joined with the history, and so is what is said to all of them', async () => {
  const before = await enter('nl', others('nl'), ['1970', '1971']);
  const secret = await enter('nl', ['hu', 'bg'], ['1972', '1973']);
  await count({ nl: '3 1', hu: '3 1', bg: '2 1', ro: '1 1' });
  await agreeIn(await peopled.openSpace(), ALL);
  const found = await counted(ALL, 10);
  await inForce(3, ALL);
  await eventually(async () => {
    const { status } = await peopled.as('cz', 'investigator')('GET', `spaces/${spaceId}/records/${before}`);
    expect(status).toBe(200);
  }, SLOW_MS);
  await count({ nl: '3 1', hu: '3 1', bg: '2 1', ro: '1 1', cz: '1 1' });
  for (const [size, numbers] of found) expect([size, [...numbers]]).toEqual([size, [[...numbers][0]]]);
  // What was not for all is not told, and nobody is told that it is there.
  expect((await peopled.as('cz', 'investigator')('GET', `spaces/${spaceId}/records/${secret}`)).status).toBe(404);
  await letLeaveAtOnce(peopled, { spaceId, country: 'cz', recipients: [...FIRST], types: ['person'] });
  await enter('cz', FIRST, ['1960', '1961']);
  await count({ nl: '4 2', hu: '4 2', bg: '3 2', ro: '2 2', cz: '2 2' });
});

it('G2 lets those who held it before say something of it to who joined', async () => {
  const [row] = (await listed('hu')).items.filter(({ common, records }) => common && records[0]?.owner === 'nl');
  const recordId = row?.records[0]?.recordId ?? '';
  for (const country of FIRST) {
    const held = await peopled.network
      .gateway(country)
      .database.dataSource.query('select distinct release from statement where record_id = $1 and owner = $2', [
        recordId,
        'nl',
      ]);
    expect(held.map(({ release }: { release: string[] }) => release)).toEqual([['bg', 'cz', 'hu', 'ro']]);
  }
});
