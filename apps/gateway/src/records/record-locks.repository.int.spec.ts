import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ExchangeIdentity, SystemClock } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../gateway.migrations.js';
import { RecordLocks } from './record-locks.repository.js';

const DAY_MS = 24 * 3600 * 1000;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

const locks = new RecordLocks(
  Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'xa' }),
  new SystemClock(),
);

/** A record with so many changes, the newest of them a while ago. */
async function changed(times: number, agoMs: number): Promise<{ spaceNo: number; recordId: string }> {
  const [space] = await database.dataSource.query<{ space_no: number }[]>(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const spaceNo = space?.space_no ?? 0;
  const recordId = uuid();
  const t = String(Date.now() - agoMs);
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       values ($1, $2, 1, 'xa', $3, $4, $4, false, 0)`,
      [spaceNo, recordId, times, t],
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       select $1, n, $2, gen_random_uuid(), n, false, '{xa}', 'xa', $4 from generate_series(1, $3::int) n`,
      [spaceNo, recordId, times, t],
    );
  });
  return { spaceNo, recordId };
}

const lock = ({ spaceNo, recordId }: { spaceNo: number; recordId: string }) =>
  database.transaction.run((tx) => locks.lock(tx, spaceNo, recordId));

const measured = ({ spaceNo, recordId }: { spaceNo: number; recordId: string }) =>
  database.transaction.run((tx) => locks.requireMeasure(tx, spaceNo, recordId));

it('still locks a record for what is taken back after that', async () => {
  expect((await lock(await changed(512, 0))).version).toBe(512);
});

it('S18 lets a record change 512 times a day, and no more', async () => {
  await expect(measured(await changed(511, 0))).resolves.toBeUndefined();
  await expect(measured(await changed(512, 0))).rejects.toMatchObject({ code: 'CHANGED_TOO_OFTEN' });
  await expect(measured(await changed(600, DAY_MS + 1000))).resolves.toBeUndefined();
});
