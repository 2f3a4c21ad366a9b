import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

type Country = 'nl' | 'hu' | 'bg';

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly more: readonly { readonly kind: string; readonly count: number }[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

const COUNTRIES: readonly Country[] = ['nl', 'hu', 'bg'];
const SLOW_MS = 90_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;
/** Two records of NL for all, one of NL for HU alone, one of BG for all. */
let [anna, bus, phone, cafe] = ['', '', '', ''];
let worksFor = '';

async function send(
  country: Country,
  type: string,
  release: readonly string[],
  values: Readonly<Record<string, string>>,
) {
  const statements = Object.entries(values).map(([property, value]) => ({ property, value }));
  const record = { type, release, legalBasis: 'Demo code, art. 5', statements };
  return peopled.as(country, 'investigator')('POST', `spaces/${spaceId}/records`, record);
}

async function enter(...said: Parameters<typeof send>): Promise<string> {
  const answer = await send(...said);
  expect(answer).toMatchObject({ status: 202, body: { messages: [{ state: 'accepted' }] } });
  const recordId = String(answer.body['recordId']);
  for (const country of [said[0], ...said[2]] as Country[]) await comes(country, recordId);
  return recordId;
}

async function comes(country: Country, recordId: string): Promise<void> {
  await eventually(async () => {
    const rows = await peopled.network
      .gateway(country)
      .database.dataSource.query('select from live_statement where record_id = $1', [recordId]);
    expect(rows).not.toEqual([]);
  }, 30_000);
}

async function graph(country: Country, query: string): Promise<{ nodes: readonly Node[]; edges: readonly Edge[] }> {
  const { status, body } = await peopled.as(country, 'investigator')('GET', `spaces/${spaceId}/graph${query}`);
  expect(status).toBe(200);
  return body as unknown as { nodes: readonly Node[]; edges: readonly Edge[] };
}

const idsOf = ({ nodes }: { readonly nodes: readonly Node[] }): readonly string[] =>
  nodes.map(({ id }) => id).toSorted();

beforeAll(async () => {
  peopled = await PeopledNetwork.start([...COUNTRIES]);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  const types = ['person', 'vehicle', 'contact-point', 'organisation', 'relation'] as const;
  for (const country of COUNTRIES) {
    const recipients = COUNTRIES.filter((one) => one !== country);
    await letLeaveAtOnce(peopled, { spaceId, country, recipients, types: [...types] });
  }
  anna = await enter('nl', 'person', ['bg', 'hu'], { name: 'Anna Voorbeeld', phone: '+31612345678' });
  bus = await enter('nl', 'vehicle', ['bg', 'hu'], { registrationNumber: 'XX-417-K' });
  phone = await enter('nl', 'contact-point', ['hu'], { phone: '06 12345678' });
  cafe = await enter('bg', 'organisation', ['hu', 'nl'], { name: 'Kafe Primer' });
}, 300_000);

afterAll(() => peopled?.stop(), SLOW_MS);

describe('a relation', () => {
  it('11 is a record whose ends all hold who get it, and is drawn by each of them', async () => {
    worksFor = await enter('nl', 'relation', ['bg', 'hu'], { from: anna, to: cafe, kind: 'works-for', role: 'waiter' });
    for (const country of COUNTRIES) {
      const { nodes, edges } = await graph(country, `?node=${worksFor}&depth=0`);
      expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna Voorbeeld', 'Kafe Primer']));
      expect(nodes).toHaveLength(2);
      expect(edges).toMatchObject([{ from: anna, to: cafe, kind: 'works-for', role: 'waiter', recordId: worksFor }]);
    }
  });

  it.each<[string, () => readonly string[], () => Record<string, string>, number, string]>([
    [
      'for a country that lacks one end',
      () => ['bg'],
      () => ({ from: anna, to: phone, kind: 'user-of' }),
      422,
      'RECIPIENT_HOLDS_NOT',
    ],
    ['with an end that is nowhere', () => [], () => ({ from: anna, to: randomUUID() }), 422, 'VALUE_NO_RECORD'],
    ['with an end that is no id', () => [], () => ({ from: 'Anna' }), 422, 'VALUE_NO_RECORD'],
    ['with an end in capital letters', () => [], () => ({ from: anna.toUpperCase() }), 422, 'VALUE_NO_RECORD'],
  ])('SC2 is not sent %s', async (_, release, values, status, code) => {
    expect(await send('nl', 'relation', release(), values())).toMatchObject({ status, body: { code } });
  });

  it('11 is given later to nobody who lacks an end, whatever of it is said', async () => {
    const uses = await enter('nl', 'relation', ['hu'], { from: anna, to: phone, kind: 'user-of' });
    const change = (body: object) =>
      peopled.as('nl', 'investigator')('PATCH', `spaces/${spaceId}/records/${uses}`, body, { 'if-match': '"1"' });
    const statement = { property: 'summary', value: 'Her second phone', release: ['bg'] };
    const said = { legalBasis: 'Demo code, art. 5', assert: [statement] };
    expect(await change(said)).toMatchObject({ status: 422, body: { code: 'RECIPIENT_HOLDS_NOT' } });
    expect(await change({ ...said, assert: [{ ...statement, release: ['hu'] }] })).toMatchObject({ status: 202 });
  });
});

describe('the chart', () => {
  it('draws what is around a record, one node for each, and says how much leads on', async () => {
    const around = await graph('nl', `?node=${cafe}`);
    expect(idsOf(around)).toEqual([anna, cafe].toSorted());
    const { more } = around.nodes.find(({ id }) => id === anna) ?? { more: [] };
    expect(more).toEqual([
      { kind: 'same-number', count: 1 },
      { kind: 'user-of', count: 1 },
    ]);
  });

  it('draws a number that two records say as one node, however it is written', async () => {
    const { nodes, edges } = await graph('hu', `?node=${anna}&kinds=same-number`);
    const [number] = nodes.filter(({ kind }) => kind === 'number');
    expect(number).toMatchObject({ type: 'phone' });
    expect(edges.filter(({ kind }) => kind === 'same-number').map(({ from }) => from)).toEqual([anna]);
    const wide = await graph('hu', '');
    expect(
      wide.edges
        .filter(({ kind }) => kind === 'same-number')
        .map(({ from }) => from)
        .toSorted(),
    ).toEqual([anna, phone].toSorted());
  });

  it('18 says of what is not here whose it is and nothing else, whether there is such a record or not', async () => {
    const { nodes } = await graph('bg', `?node=${phone}&depth=0`);
    expect(nodes).toEqual([
      { id: phone, kind: 'sealed', type: null, owner: 'nl', name: null, handling: null, same: [], more: [] },
    ]);
    expect((await graph('bg', `?node=${randomUUID()}&depth=0`)).nodes).toEqual([]);
    expect(idsOf(await graph('bg', ''))).toEqual([anna, cafe].toSorted());
  });

  it('finds the way between two records', async () => {
    const { nodes, edges } = await graph('nl', `/path?from=${phone}&to=${cafe}`);
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([phone, anna, cafe]));
    expect(edges.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['user-of', 'works-for']));
    expect((await graph('nl', `/path?from=${phone}&to=${bus}`)).nodes).toEqual([]);
  });

  it('19 is for those who read records, and takes nothing else than ids', async () => {
    const as = peopled.as('nl', 'investigator');
    expect(await as('GET', `spaces/${spaceId}/graph?node=x`)).toMatchObject({ status: 400 });
    expect(await as('GET', `spaces/${spaceId}/graph?depth=7`)).toMatchObject({ status: 400 });
    expect((await peopled.as('nl', 'operations')('GET', `spaces/${spaceId}/graph`)).status).toBe(403);
  });
});
