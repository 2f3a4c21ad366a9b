import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { leafData } from '#libs/tlog';
import { v7 as uuid } from 'uuid';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { LogRepository } from './log.repository.js';
import { MessageRepository } from './message.repository.js';
import { RefusalRepository } from './refusal.repository.js';

const T = 1_790_000_000_000n;

let database: TestDatabase;
let spaceNo: number;

/** Two runs of garbage, at positions 0 to 4 and 7 to 9. */
beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query<{ space_no: number }[]>(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space?.space_no ?? 0;
  await run(0, 5);
  await run(7, 3);
}, 60_000);

afterAll(() => database?.drop());

async function run(position: number, count: number): Promise<void> {
  const leaves = Array.from({ length: count }, (_, i) =>
    leafData({ t: T + BigInt(position + i), verdict: 11, identity: new Uint8Array(32).fill(position + i) }),
  );
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into refused_run (space_no, position, count, verdicts, last_t, leaves, stored_at) values ($1, $2, $3, $4, $5, $6, now())`,
      [spaceNo, position, count, { 11: count }, (T + BigInt(position + count)).toString(), Buffer.concat(leaves)],
    ),
  );
}

const identity = (): ExchangeIdentity => Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'nl' });

it('K5 what shares rows is listed position by position, newest first', async () => {
  const rows = await new LogRepository(database.dataSource, identity()).refusals(spaceNo, 4);
  expect(rows.map(({ position, verdict }) => [position, verdict])).toEqual([
    ['9', 11],
    ['8', 11],
    ['7', 11],
    ['4', 11],
  ]);
  expect(rows[3]?.identity).toBe('04'.repeat(32));
  expect(rows[3]?.at).toEqual(new Date(Number(T) + 4));
});

it('K5 is found among messages, a page at a time, and counted among refusals', async () => {
  const messages = new MessageRepository(database.dataSource);
  const filter = {
    spaceId: 's',
    spaceNo,
    sender: null,
    receiver: null,
    state: null,
    messageId: null,
    kind: null,
    from: null,
    until: null,
    limit: 3,
  } as const;
  const page = await messages.search({ ...filter, before: '8' });
  expect(page.map(({ position, code }) => [position, code])).toEqual([
    ['7', 'E_MAGIC'],
    ['4', 'E_MAGIC'],
    ['3', 'E_MAGIC'],
  ]);
  expect(await messages.search({ ...filter, before: null, state: 'accepted' })).toEqual([]);
  const counts = await new RefusalRepository(database.dataSource, identity()).counts(new Date(Number(T) - 1));
  expect(counts).toEqual([expect.objectContaining({ code: 'E_MAGIC', sender: null, count: 8 })]);
});
