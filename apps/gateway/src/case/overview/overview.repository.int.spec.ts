import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RecordType } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type Claim, RecordLog } from '../records/record-log.testing.js';
import { writeRecords } from '../records/record-writing.testing.js';
import { OverviewRepository } from './overview.repository.js';

/** The log of these tests began with this day. */
const NOW = new Date('1970-01-01T12:00:00Z');
const NEXT_DAY = new Date('1970-01-02T00:00:00Z');

let database: TestDatabase;
let overviews: OverviewRepository;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  overviews = new OverviewRepository(database.dataSource, { member: 'xb' } as ExchangeIdentity);
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  log = new RecordLog(space.space_no);
}, 60_000);

afterAll(() => database?.drop());

async function show(type: RecordType, asserts: readonly Claim[], sender = 'xa', to = ['xa', 'xb']): Promise<string> {
  const recordId = log.newRecordId(sender);
  const refusals = await database.transaction.runAsApplier((tx) =>
    writeRecords(tx, [log.change({ recordId, type, asserts, sender, recipients: to })]),
  );
  expect(refusals).toEqual([]);
  return recordId;
}

it.each<[string, RecordType, readonly Claim[], string | null]>([
  ['a person with a last name alone', RecordType.PERSON, [{ property: 'lastName', value: 'Minta' }], 'Minta'],
  [
    'a person whose name was written last',
    RecordType.PERSON,
    [
      { property: 'idNumber', value: '4' },
      { property: 'name', value: 'Gabor Minta' },
    ],
    'Gabor Minta',
  ],
  [
    'an account',
    RecordType.FINANCIAL_ACCOUNT,
    [{ property: 'iban', value: 'HU42117730161111101800000000' }],
    'HU42117730161111101800000000',
  ],
  ['a contact point', RecordType.CONTACT_POINT, [{ property: 'phone', value: '+36301234567' }], '+36301234567'],
  ['an event', RecordType.EVENT, [{ property: 'summary', value: 'Meeting in Szeged' }], 'Meeting in Szeged'],
  ['a vehicle', RecordType.VEHICLE, [{ property: 'registrationNumber', value: 'DEMO-301' }], 'DEMO-301'],
  ['what says nothing that names it', RecordType.VEHICLE, [{ property: 'colour', value: 'blue' }], null],
])('the case page names %s as lists do', async (_, type, asserts, name) => {
  const recordId = await show(type, asserts);
  const shown = await overviews.keyRecords(await entered(log.spaceNo), 'anna');
  expect(shown.find((one) => one.recordId === recordId)).toMatchObject({ name, owner: 'xa', changes: 1 });
});

it('counts of records those that are new and wait to leave, as lists do, and no record twice', async () => {
  const [known, fresh, gone] = [await show(RecordType.VEHICLE, []), log.newRecordId('xb'), log.newRecordId('xb')];
  const before = await overviews.counts(await entered(log.spaceNo), NOW);
  const waits = [
    [known, 'waiting'],
    [fresh, 'waiting'],
    [fresh, 'held'],
    [gone, 'refused'],
  ];
  for (const [recordId, state] of waits) {
    await database.dataSource.query(
      `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
       values ($1, $2, 'record:' || $3, jsonb_build_object('recordId', $3::text), 'anna', $4, now())`,
      [uuid(), log.spaceNo, recordId, state],
    );
  }
  const after = await overviews.counts(await entered(log.spaceNo), NOW);
  expect(after.records - before.records).toBe(1);
});

const counts = async (at = NOW) => overviews.counts(await entered(log.spaceNo), at);

it('counts records with two values, and those of the own country that others got today', async () => {
  const before = await counts();
  await show(RecordType.VEHICLE, [
    { property: 'vin', value: 'DEMO-1' },
    { property: 'vin', value: 'DEMO-2' },
  ]);
  await show(RecordType.VEHICLE, [], 'xb');
  await show(RecordType.VEHICLE, [], 'xb', ['xb']);
  const after = await counts();
  expect([after.twoValues - before.twoValues, after.sharedToday - before.sharedToday]).toEqual([1, 1]);
  expect((await counts(NEXT_DAY)).sharedToday).toBe(0);
});
