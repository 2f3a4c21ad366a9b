import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { v7 as uuid } from 'uuid';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { FollowingRepository } from './following.repository.js';

const SINCE = new Date('2026-03-31T08:00:00Z');
const LATER = new Date('2026-04-01T08:00:00Z');

let spaceNo: Entered;
let database: TestDatabase;
let followings: FollowingRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource } = database;
  await dataSource.query(
    'insert into space (space_no, space_id, shard, base) overriding system value values (1, $1, 0, 0)',
    [uuid()],
  );
  await dataSource.query(`insert into person values ('anna', 'Anna', '', '{}', now(), now())`);
  followings = new FollowingRepository(dataSource);
  spaceNo = await entered(1);
});

afterAll(() => database?.drop());

const followed = (personId = 'anna', recordId = uuid()) => ({ personId, spaceNo, recordId });

const seenOf = async (recordId: string): Promise<unknown> => {
  const rows = await database.dataSource.query('select seen_position from following where record_id = $1', [recordId]);
  return rows[0]?.seen_position;
};

/** A change of a record on the log. */
async function change(recordId: string, position: number): Promise<void> {
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values (1, $2, $1, gen_random_uuid(), 1, false, '{xa}', 'xa', 1)`,
      [recordId, position],
    ),
  );
}

describe('following a record', () => {
  it('begins with what is there: nothing of it is new', async () => {
    const one = followed();
    await change(one.recordId, 4);
    await change(one.recordId, 7);
    await followings.add(one, SINCE);
    expect(await followings.find(one)).toEqual({ following: true, since: SINCE });
    expect(await seenOf(one.recordId)).toBe('7');
  });

  it('begins before the first change where the record is not on the log yet', async () => {
    const one = followed();
    await followings.add(one, SINCE);
    expect(await seenOf(one.recordId)).toBe('-1');
  });

  it('keeps its place where somebody follows already', async () => {
    const one = followed();
    await followings.add(one, SINCE);
    await change(one.recordId, 9);
    await followings.add(one, LATER);
    expect(await followings.find(one)).toEqual({ following: true, since: SINCE });
    expect(await seenOf(one.recordId)).toBe('-1');
  });

  it('is not noted for a person that nobody knows', async () => {
    const one = followed('nobody');
    await followings.add(one, SINCE);
    expect(await followings.find(one)).toEqual({ following: false, since: null });
  });
});

it('knows a record that is on its way, and none that is not', async () => {
  const recordId = uuid();
  expect(await followings.isRecord(spaceNo, recordId)).toBe(false);
  await database.dataSource.query(
    `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     values ($1, 1, $2, '{}', 'anna', 'pending', now())`,
    [uuid(), `record:${recordId}`],
  );
  expect(await followings.isRecord(spaceNo, recordId)).toBe(true);
});
