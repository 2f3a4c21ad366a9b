import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { StatementSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { entered as enteredSpace } from '#libs/member/testing';
import { SubjectLocks } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { SystemClock } from '#libs/work';
import { DAY_MS } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { labelsOf } from './record.mapper.js';
import { type OwnRecord, OwnRecordRepository, requireMeasure } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';

const LABELS = labelsOf(create(StatementSchema));

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

const locks = new SubjectLocks();
const records = new OwnRecordRepository(
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

interface Pending {
  readonly spaceNo: number;
  readonly recordId: string;
  readonly messageId: string;
}

/** A record that was entered here and is not back from the log. */
async function entered(): Promise<Pending> {
  const { spaceNo } = await changed(0, 0);
  const recordId = uuid();
  const messageId = uuid();
  const assert = { messageId, index: 0, property: 'notes', value: 'Minta', release: ['xb'], labels: LABELS };
  const overlay = { recordId, type: 1, version: 1, asserts: [assert], retracts: [] };
  await database.dataSource.query(
    `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     values ($1, $2, $3, $4, 'somebody', 'pending', now())`,
    [messageId, spaceNo, `record:${recordId}`, JSON.stringify(overlay)],
  );
  return { spaceNo, recordId, messageId };
}

/** What the follower does in one transaction when the record comes back. */
async function comesBack({ spaceNo, recordId, messageId }: Pending): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       values ($1, $2, 1, 'xa', 1, 1, 1, false, 1)`,
      [spaceNo, recordId],
    );
    await tx.query(
      `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release,
         asserted_version) values ($1, 1, 0, $2, 'xa', $3, 0, 'notes', 'Minta', $4, '{xb}', 1)`,
      [spaceNo, recordId, messageId, JSON.stringify(LABELS)],
    );
    await tx.query('delete from pending_change where message_id = $1', [messageId]);
  });
}

/** A transaction within which something happens behind its first read, committed by somebody else. */
function interrupted(tx: EntityManager, happens: () => Promise<void>): EntityManager {
  let isDue = true;
  const query = async (sql: string, parameters: unknown[]): Promise<unknown> => {
    const rows: unknown = await tx.query(sql, parameters);
    const isNow = isDue && !sql.includes('pg_advisory_xact_lock');
    if (isNow) isDue = false;
    if (isNow) await happens();
    return rows;
  };
  return Object.assign(Object.create(tx), { query });
}

/** As a change does: under the lock of the record. */
async function locked(tx: EntityManager, { spaceNo, recordId }: { spaceNo: number; recordId: string }) {
  const subject = subjectOf(recordId);
  const pending = await locks.lock(tx, spaceNo, [subject]);
  return records.read(tx, { spaceNo: await enteredSpace(spaceNo), recordId }, pending.get(subject) ?? []);
}

const read = (record: { spaceNo: number; recordId: string }): Promise<OwnRecord> =>
  database.transaction.run((tx) => locked(tx, record));

it('still reads a record for what is taken back after that', async () => {
  expect((await read(await changed(512, 0))).version).toBe(512);
});

it('finds a record that comes back from the log while it is locked, and each of its values once', async () => {
  const pending = await entered();
  const { version, live } = await database.transaction.run((tx) =>
    locked(
      interrupted(tx, () => comesBack(pending)),
      pending,
    ),
  );
  expect(version).toBe(1);
  expect(live).toMatchObject([{ messageId: pending.messageId, index: 0, release: ['xb'] }]);
});

it('S18 lets a record change 512 times a day, and no more', async () => {
  const below = await read(await changed(511, 0));
  const at = await read(await changed(512, 0));
  const before = await read(await changed(600, DAY_MS + 1000));
  expect(() => requireMeasure(below)).not.toThrow();
  expect(() => requireMeasure(at)).toThrow(expect.objectContaining({ code: 'CHANGED_TOO_OFTEN' }));
  expect(() => requireMeasure(before)).not.toThrow();
});
