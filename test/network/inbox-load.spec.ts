import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type Caller, PeopledNetwork } from './peopled-network.js';

const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const OPEN = 10_000;
const REQUESTS = 60;
/** How many times as long the middle answer may take as that of an empty inbox, asked in turn with it. */
const MOST_TIMES = 8;

let peopled: PeopledNetwork;
let prosecutor: Caller;
let idle: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 1);
  prosecutor = peopled.as('nl', 'prosecutor');
  idle = peopled.as('hu', 'prosecutor');
  await peopled.network.gateway('nl').database.dataSource.query(
    `insert into duty (key, kind, space_no, person_id, action, about_kind, about_id, at, due_at, harm, urgent, must_act, clearable, matter, origin)
     select 'load.' || n, case when n % 2 = 0 then 'approval' else 'refused' end, s.space_no, case when n % 2 = 1 then p.id end,
       case when n % 2 = 0 then 'approval.decide' end, 'record', gen_random_uuid()::text, timestamptz '2026-03-01' + n * interval '1 second',
       case when n % 10 = 0 then timestamptz '2026-04-01' + n * interval '1 minute' end, n % 3, false, true, n % 2 = 1,
       jsonb_build_object('messageId', gen_random_uuid(), 'by', 'log', 'member', null, 'code', 'E_POLICY', 'reason', null), 'here'
     from generate_series(1, $2::int) n, space s, person p where s.space_id = $1 and 'prosecutor' = any(p.roles)`,
    [spaceId, OPEN],
  );
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** The middle of how long the answers to each took, asked in turn so that the noise of the machine falls on both. */
async function middles(requests: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const took = requests.map((): number[] => []);
  for (let count = -5; count < REQUESTS; count += 1) {
    for (const [index, request] of requests.entries()) {
      const begun = performance.now();
      await request();
      if (count >= 0) took[index]?.push(performance.now() - begun);
    }
  }
  return took.map((times) => times.toSorted((a, b) => a - b)[REQUESTS / 2] ?? Infinity);
}

it.each(['inbox?limit=50', 'inbox/count'])(
  `answers %s of ${OPEN} open duties by one statement about duties, in at most ${MOST_TIMES} times what an empty inbox takes`,
  async (path) => {
    const { app } = peopled.network.gateway('nl');
    const queries = jest.spyOn(app.get(DataSource, { strict: false }), 'query');
    const { status, body } = await prosecutor('GET', path);
    expect(status).toBe(200);
    const aboutDuties = queries.mock.calls.filter(([text]) => /\bduty\b/.test(String(text)));
    queries.mockRestore();
    expect(aboutDuties).toHaveLength(1);
    if (path === 'inbox/count') expect(body['total']).toBe(OPEN);
    const [full = Infinity, empty = 0] = await middles([() => prosecutor('GET', path), () => idle('GET', path)]);
    process.stderr.write(`${path.padEnd(16)} ${full.toFixed(1)} ms, ${(full / empty).toFixed(1)} times an empty one\n`);
    expect(full / empty).toBeLessThan(MOST_TIMES);
  },
);

it('shows what is due first, then what does more harm, then the newest, over all pages', async () => {
  const seen: { readonly id: string; readonly dueAt: string | null; readonly harm: number; readonly at: string }[] = [];
  let next: unknown = null;
  for (let pages = 0; pages < 25; pages += 1) {
    const { body } = await prosecutor('GET', `inbox?limit=100${typeof next === 'string' ? `&cursor=${next}` : ''}`);
    seen.push(...(body['items'] as typeof seen));
    next = body['next'];
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(2500);
  const placed = seen.map(({ dueAt, harm, at }) =>
    [dueAt ?? '9', String(9 - harm), String(9e15 - Date.parse(at))].join(' '),
  );
  expect(placed).toEqual(placed.toSorted());
});
