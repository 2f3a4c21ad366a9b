import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { eventually } from './eventually.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
const legalBasis = 'Demo code of criminal procedure, art. 5';

interface Row {
  readonly index: number;
  readonly state: string;
  readonly recordId?: string;
  readonly messages?: readonly { readonly messageId: string; readonly state: string }[];
  readonly problem?: { readonly code: string; readonly errors: readonly { readonly path: string }[] };
}

let peopled: PeopledNetwork;
let spaceId: string;
let nl: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  nl = peopled.as('nl', 'investigator');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  const standing = {
    spaceId,
    types: ['person'],
    recipients: ['hu'],
    highestHandling: 'H1',
    starts: '2020-01-01',
    ends: '2999-12-31',
    reason: 'The case is shared',
  };
  const prosecutor = peopled.as('nl', 'prosecutor');
  expect((await prosecutor('POST', 'approvals/standing', standing)).status).toBe(201);
  const first = rowsOf((await send([aPerson('DEMO-001')])).body)[0];
  const decision = { decision: 'approve', reason: 'First of the case' };
  const path = `approvals/requests/${String(first?.messages?.[0]?.messageId)}/decision`;
  expect((await prosecutor('POST', path, decision)).status).toBe(200);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const rowsOf = (body: Answer['body']): readonly Row[] => body['records'] as Row[];
const aPerson = (value: string, more: object = {}) => ({
  type: 'person',
  release: ['hu'],
  legalBasis,
  statements: [{ property: 'name', value, ...more }],
});
const send = (records: readonly unknown[], key: string = randomUUID()): Promise<Answer> =>
  nl('POST', `spaces/${spaceId}/records/batch`, { records }, { 'idempotency-key': key });
const database = () => peopled.network.gateway('nl').database.dataSource;
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await database().query(sql, values)).length;

/** 500 rows in an order in which nothing of one kind stands together: 7 broken, 3 forbidden, 40 to be approved. */
const ROWS = Array.from({ length: 500 }, (_, i) => {
  if (i % 71 === 5) return i % 2 === 0 ? aPerson('', { property: 'colour' }) : { type: 'person', release: 'hu' };
  if (i % 166 === 9) return aPerson(`victim ${i}`, { sensitivities: ['victim-identity'] });
  if (i % 12 === 3 && i < 490) return aPerson(`row ${i}`, { handling: { code: 'H2' } });
  return aPerson(`row ${i}`);
});

describe('a batch of records', () => {
  it(
    'answers 500 rows in order, each by itself, in one commit; and the same again under its key',
    async () => {
      const key = randomUUID();
      const answer = await send(ROWS, key);
      expect(answer.status).toBe(202);
      const rows = rowsOf(answer.body);
      expect(rows.map(({ index }) => index)).toEqual(ROWS.map((_, i) => i));
      const of = (state: string) => rows.filter((row) => row.state === state);
      const refused = of('refused').map(({ problem }) => problem?.code);
      expect(refused.filter((code) => code === 'ACCESS_DENIED')).toHaveLength(3);
      expect(refused.filter((code) => code !== 'ACCESS_DENIED')).toHaveLength(7);
      expect(of('waiting-for-approval')).toHaveLength(40);
      expect(of('accepted')).toHaveLength(450);
      expect(rows[5]?.problem).toMatchObject({ code: 'VALIDATION_FAILED', errors: expect.arrayContaining([]) });
      const numbers = rows.flatMap(({ recordId }) => recordId ?? []);
      expect(new Set(numbers).size).toBe(490);
      const [{ commits }] = await database().query(
        'select count(distinct xmin::text)::int as commits from record_number where record_id = any($1::uuid[])',
        [numbers],
      );
      expect(commits).toBe(1);
      expect(await send(ROWS, key)).toEqual(answer);
      expect(await count('select from record_number where record_id = any($1::uuid[])', [numbers])).toBe(490);
      await eventually(async () => {
        const held = await peopled.network.gateway('hu').database.dataSource.query('select from record');
        expect(held).toHaveLength(1 + 450);
      }, SLOW_MS);
    },
    SLOW_MS,
  );

  it('S19 leaves a row that no person let go at home', async () => {
    const [row] = rowsOf((await send([aPerson('waits', { handling: { code: 'H2' } })])).body);
    expect(row).toMatchObject({ state: 'waiting-for-approval' });
    const leaving = 'select from outbox where message_id = $1 union all select from sealed where message_id = $1';
    expect(await count(leaving, [row?.messages?.[0]?.messageId])).toBe(0);
  });

  it('refuses a row that asks for a hold, says what was expected, and sends the others', async () => {
    const [plain, held, none] = rowsOf(
      (await send([aPerson('at once'), { ...aPerson('held'), hold: 10 }, { ...aPerson('not held'), hold: 0 }])).body,
    );
    expect([plain?.state, none?.state]).toEqual(['accepted', 'accepted']);
    expect(held).toMatchObject({
      state: 'refused',
      problem: {
        status: 422,
        code: 'HOLD_NOT_HERE',
        errors: [{ path: 'hold', hint: expect.stringContaining('hold 0') }],
      },
    });
  });

  it.each([
    ['no row', []],
    ['501 rows', Array.from({ length: 501 }, () => aPerson('x'))],
  ])('is refused as a whole with %s', async (_, records) => {
    expect(await send(records)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('leaves nothing of a single record whose process dies before its answer is kept', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const create = () => nl('POST', `spaces/${spaceId}/records`, aPerson('cut 0'), headers);
    const before = await count('select from record_number');
    const cut = dieBehind(peopled.network.gateway('nl').app.get(DataSource, { strict: false }), 'with message as');
    expect((await create()).status).toBe(503);
    cut.end();
    expect(await count('select from record_number')).toBe(before);
    const made = await create();
    expect(made).toMatchObject({ status: 202, body: { messages: [{ state: 'accepted' }] } });
    expect(await create()).toEqual(made);
    expect(await count('select from record_number')).toBe(before + 1);
  });

  it.each(['with offered as', 'with message as', 'insert into idempotency_key'])(
    'leaves nothing of it where its process dies behind %s, and all of it the next time',
    async (statement) => {
      const key = randomUUID();
      const before = await count('select from record_number');
      const cut = dieBehind(peopled.network.gateway('nl').app.get(DataSource, { strict: false }), statement);
      const rows = [aPerson('cut 1'), aPerson('cut 2', { handling: { code: 'H2' } }), { type: 'none' }];
      expect((await send(rows, key)).status).toBe(503);
      cut.end();
      expect(cut.isDone()).toBe(true);
      expect(await count('select from record_number')).toBe(before);
      const again = rowsOf((await send(rows, key)).body);
      expect(again.map(({ state }) => state)).toEqual(['accepted', 'waiting-for-approval', 'refused']);
      expect(await count('select from record_number')).toBe(before + 2);
    },
    SLOW_MS,
  );
});

/** Ends the server side of a connection as soon as a statement that begins so is done, so that its answer is lost. */
function dieBehind(dataSource: DataSource, begins: string): { isDone(): boolean; end(): void } {
  const make = dataSource.createQueryRunner.bind(dataSource);
  let isDone = false;
  dataSource.createQueryRunner = (mode) => {
    const runner = make(mode);
    const query = runner.query.bind(runner) as (text: string, values?: unknown[]) => Promise<unknown>;
    const dying = async (text: string, values?: unknown[]): Promise<unknown> => {
      const answer = await query(text, values);
      if (isDone || !text.trimStart().startsWith(begins)) return answer;
      isDone = true;
      return query('select pg_terminate_backend(pg_backend_pid())');
    };
    return Object.assign(runner, { query: dying });
  };
  return { isDone: () => isDone, end: () => void (dataSource.createQueryRunner = make) };
}
