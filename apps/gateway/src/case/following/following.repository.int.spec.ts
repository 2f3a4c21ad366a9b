import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { v7 as uuid } from 'uuid';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type Followed, FollowingRepository } from './following.repository.js';
import { RecordSeenRepository } from './record-seen.repository.js';

const SINCE = new Date('2026-03-31T08:00:00Z');
const LATER = new Date('2026-04-01T08:00:00Z');
const NOTHING_YET = { through: '-1', at: SINCE };

let spaceNo: Entered;
let database: TestDatabase;
let followings: FollowingRepository;
let seen: RecordSeenRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource } = database;
  await dataSource.query(
    'insert into space (space_no, space_id, shard, base) overriding system value values (1, $1, 0, 0)',
    [uuid()],
  );
  await dataSource.query(`insert into person values ('anna', 'Anna', '', '{}', now(), now())`);
  followings = new FollowingRepository(dataSource);
  seen = new RecordSeenRepository(dataSource, { member: 'xa' } as ExchangeIdentity);
  spaceNo = await entered(1);
});

afterAll(() => database?.drop());

const followed = (personId = 'anna', recordId = uuid()) => ({ personId, spaceNo, recordId });

const seenOf = async ({ recordId, personId }: Followed): Promise<unknown> => {
  const [row] = await database.dataSource.query(
    'select seen_position as seen, told from record_seen where record_id = $1 and person_id = $2',
    [recordId, personId],
  );
  return row;
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

it('follows a record since a moment, which stays, for a person that is known', async () => {
  const [one, unknown] = [followed(), followed('nobody')];
  await followings.add(one, SINCE);
  await followings.add(one, LATER);
  expect(await followings.find(one)).toEqual({ following: true, since: SINCE });
  await followings.add(unknown, SINCE);
  expect(await followings.find(unknown)).toEqual({ following: false, since: null });
});

describe('11 how far a person has seen a record', () => {
  it('begins with what a first look knew: what came since is new', async () => {
    const one = followed();
    await change(one.recordId, 4);
    await change(one.recordId, 7);
    await seen.begin(one, { through: '4', at: SINCE });
    expect(await seen.find(one)).toMatchObject({ seen: '4', newest: '7' });
  });

  it('begins before the first change where the record is not on the log yet, and keeps its place', async () => {
    const one = followed();
    await seen.begin(one, NOTHING_YET);
    await change(one.recordId, 9);
    await seen.begin(one, { through: '9', at: LATER });
    expect(await seen.find(one)).toMatchObject({ seen: '-1', newest: '9' });
  });

  it('is not noted for a person that nobody knows', async () => {
    const one = followed('nobody');
    await seen.begin(one, NOTHING_YET);
    expect(await seenOf(one)).toBeUndefined();
  });

  it('goes on to what was in view, never back and never beyond what there is', async () => {
    const one = followed();
    await seen.begin(one, NOTHING_YET);
    await change(one.recordId, 11);
    await change(one.recordId, 12);
    const note = (through: string) => database.transaction.run((tx) => seen.noteSeen(tx, one, { through, at: LATER }));
    expect(await note('11')).toMatchObject({ seenPosition: '11' });
    expect(await note('4')).toBeNull();
    expect(await note('999')).toMatchObject({ seenPosition: '12' });
  });

  it('is kept of who wants to hear no more, who is told again when asking for it', async () => {
    const one = followed();
    await seen.begin(one, NOTHING_YET);
    await database.transaction.run((tx) => seen.hush(tx, one));
    expect(await seenOf(one)).toEqual({ seen: '-1', told: false });
    expect(await database.transaction.run((tx) => seen.lock(tx, one))).toBeNull();
    await seen.begin(one, { through: '9', at: LATER });
    expect(await seenOf(one)).toEqual({ seen: '-1', told: false });
    await followings.add(one, LATER);
    expect(await seenOf(one)).toEqual({ seen: '-1', told: true });
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
