import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../gateway.migrations.js';
import type { BoardCause } from '../board/cause-seen.js';
import { CausePastRepository } from './cause-past.repository.js';
import { KeepCauses } from './keep-causes.service.js';

const OWN = { member: 'nl' } as ExchangeIdentity;
const MINUTE_MS = 60_000;
const DAY = 24 * 60;

let database: TestDatabase;
let keeping: KeepCauses;
let nowMs = Date.UTC(2027, 0, 10, 12);

const pass = (minutes: number): void => void (nowMs += minutes * MINUTE_MS);
const ago = (minutes: number): string => new Date(nowMs - minutes * MINUTE_MS).toISOString();

const away: BoardCause = {
  key: 'GATEWAY_AWAY|hu',
  cause: 'GATEWAY_AWAY',
  whose: 'theirs',
  member: 'hu',
  since: '2027-01-10T11:58:00.000Z',
  values: {},
  runbook: 'member-behind',
  seen: null,
};
const parked: BoardCause = {
  ...away,
  key: 'RECORDS_PARKED',
  cause: 'RECORDS_PARKED',
  whose: 'ours',
  values: { count: 2 },
};
const { member: _, ...ofUs } = parked;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const past = new CausePastRepository(database.dataSource);
  keeping = new KeepCauses(OWN, database.transaction, past, { now: () => new Date(nowMs) });
}, 60_000);

afterAll(() => database?.drop());

it('41 a cause that lasts, or comes back within the hour, is one line of the page of its member; later it is another', async () => {
  await keeping.see([away, ofUs]);
  pass(1);
  await keeping.see([away, ofUs]);
  expect((await keeping.of('hu')).causes).toEqual([
    expect.objectContaining({ cause: 'GATEWAY_AWAY', member: 'hu', beganAt: ago(1), endedAt: null }),
  ]);
  pass(30);
  await keeping.see([away]);
  pass(4);
  expect((await keeping.of('hu')).causes.map(({ beganAt, endedAt }) => [beganAt, endedAt])).toEqual([
    [ago(35), ago(4)],
  ]);
  pass(61);
  await keeping.see([away]);
  expect((await keeping.of('hu')).causes.map(({ beganAt, endedAt }) => [beganAt, endedAt])).toEqual([
    [ago(0), null],
    [ago(96), ago(65)],
  ]);
});

it('41 what is for us to do and names nobody stands on our own page alone, as it stood last', async () => {
  const later = { ...ofUs, values: { count: 7 } };
  await keeping.see([ofUs, later]);
  expect((await keeping.of('nl')).causes[0]).toMatchObject({
    cause: 'RECORDS_PARKED',
    values: { count: 7 },
    endedAt: null,
  });
  expect((await keeping.of('bg')).causes).toEqual([]);
});

it('41 forgets after 30 days, and gives 200 at most', async () => {
  pass(31 * DAY);
  const many = Array.from({ length: 201 }, (_each, i) => ({ ...away, key: `one ${i}` }));
  await keeping.see(many);
  const { causes, hasMore } = await keeping.of('hu');
  expect([causes.length, hasMore]).toEqual([200, true]);
  expect(new Set(causes.map(({ beganAt }) => beganAt))).toEqual(new Set([ago(0)]));
});
