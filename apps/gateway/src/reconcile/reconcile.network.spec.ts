import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../test/network/eventually.js';
import { type Caller, PeopledNetwork } from '../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../test/network/shared-case.js';

const SLOW_MS = 90_000;
jest.setTimeout(2 * SLOW_MS);

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

async function enter(country: 'nl' | 'hu', release: readonly string[], values: Readonly<Record<string, string>>) {
  const statements = Object.entries(values).map(([property, value]) => ({ property, value, handling: { code: 'H1' } }));
  const record = { type: 'person', release, legalBasis: LEGAL_BASIS, statements };
  const entered = await peopled.as(country, 'investigator')('POST', `spaces/${spaceId}/records`, record);
  expect(entered.status).toBe(202);
  await shared.approve(country, entered);
  return String(entered.body['recordId']);
}

interface Item {
  readonly left: { readonly recordId: string };
  readonly right: { readonly recordId: string };
  readonly band: string;
}

async function pairsOf(as: Caller): Promise<readonly Item[]> {
  const { status, body } = await as('GET', `spaces/${spaceId}/reconcile/pairs`);
  expect(status).toBe(200);
  return body['items'] as Item[];
}

const idsIn = (items: unknown): readonly string[] =>
  (items as { recordId: string }[]).map(({ recordId }) => recordId).sort();

it('R3 makes a pair of a record of another country here, in the words of the reader, and none where one of the two is not held', async () => {
  const [nl, hu, bg] = [
    peopled.as('nl', 'investigator'),
    peopled.as('hu', 'investigator'),
    peopled.as('bg', 'investigator'),
  ];
  const own = await enter('nl', ['bg'], { name: 'Jeliu Caraghiozov', birthDate: '1970-05-14', birthPlace: 'Ruse' });
  const theirs = await enter('hu', ['nl'], { name: 'Жельо Карагьозов', birthDate: '1970-05-14', birthPlace: 'Ruse' });
  await eventually(async () => {
    const [pair, ...more] = await pairsOf(nl);
    expect(more).toEqual([]);
    expect(idsIn([pair?.left, pair?.right])).toEqual([own, theirs].sort());
    expect(pair?.band).toMatch(/very-likely|possible/);
  }, SLOW_MS);

  const path = `spaces/${spaceId}/reconcile/pairs/${own}/${theirs}`;
  const opened = await nl('GET', path, undefined, { 'accept-language': 'ro' });
  expect(opened).toMatchObject({
    status: 200,
    body: { left: { owner: 'nl', version: 1 }, right: { owner: 'hu', version: 1 }, handling: 'H1' },
  });
  const read = await Promise.all([own, theirs].map((id) => nl('GET', shared.path(id))));
  expect([opened.body['left'], opened.body['right']]).toMatchObject(
    read.map(({ body }) => ({ version: body['version'], number: expect.stringMatching(/^\d{6,8}$/) })),
  );
  const fields = opened.body['fields'] as { property: string; likeness: string; reasons: string[] }[];
  expect(fields.find(({ property }) => property === 'name')).toMatchObject({ likeness: 'near' });
  expect(fields.find(({ property }) => property === 'birthDate')).toMatchObject({
    likeness: 'equal',
    reasons: ['data nașterii: identic'],
  });
  const noted = await peopled.network
    .gateway('nl')
    .database.dataSource.query(
      'select from opened_record join record_change using (space_no, position) where record_id = any($1::uuid[])',
      [[own, theirs]],
    );
  expect(noted).toHaveLength(1);

  const typed = {
    type: 'person',
    values: [
      { property: 'name', value: 'Zhelyo Karagyozov' },
      { property: 'birthDate', value: '1970-05-14' },
    ],
  };
  const alike = async (as: Caller) => {
    const { status, body } = await as('POST', `spaces/${spaceId}/reconcile/alike`, typed);
    expect(status).toBe(200);
    return idsIn(body['items']);
  };
  expect(await alike(nl)).toEqual([own, theirs].sort());
  await shared.arrives(bg, own);
  expect([await alike(hu), await alike(bg)]).toEqual([[theirs], [own]]);
  expect([await pairsOf(hu), await pairsOf(bg)]).toEqual([[], []]);
  expect(await hu('GET', path)).toMatchObject({ status: 404, body: { code: 'PAIR_NOT_FOUND' } });
  expect(await peopled.as('nl', 'operations')('GET', path)).toMatchObject({ status: 403 });
});

it('R3 forgets a pair of which a record says something else now', async () => {
  const nl = peopled.as('nl', 'investigator');
  const [pair] = await pairsOf(nl);
  const ids = [pair?.left.recordId ?? '', pair?.right.recordId ?? ''];
  const opened = await Promise.all(ids.map((id) => nl('GET', shared.path(id))));
  const own = opened.find(({ body }) => body['owner'] === 'nl')?.body ?? {};
  const statements = own['statements'] as { messageId: string; index: number }[];
  const changed = await shared.patch('nl', String(own['recordId']), Number(own['version']), {
    withdrawFrom: ['bg'],
    retract: statements.map(({ messageId, index }) => ({ messageId, index })),
    assert: [{ property: 'name', value: 'Ilonka Mintás', release: ['bg'], handling: { code: 'H1' } }],
  });
  expect(changed.status).toBe(202);
  await shared.approve('nl', changed);
  await eventually(async () => expect(await pairsOf(nl)).toEqual([]), SLOW_MS);
});
