import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { numberOf } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { SystemClock } from '#libs/work';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { drawnRecordId } from './drawn-record-id.js';
import { RecordNumbers } from './record-numbers.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const anna: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

let database: TestDatabase;
let numbers: RecordNumbers;
let entry: CaseEntry;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  await database.dataSource.query('insert into space (space_id, shard, base) values ($1, 0, 0)', [SPACE]);
  await database.dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ('anna', 'Anna', 'Demo', '{}', now(), now())`,
  );
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'xa' });
  numbers = new RecordNumbers(identity, new SystemClock());
  entry = await aCaseEntry({ by: anna, spaceNo: 1, spaceId: SPACE });
});

afterAll(() => database?.drop());

const draw = (...requestIds: readonly string[]) =>
  database.transaction.run((tx) => numbers.draw(tx, entry, requestIds));
const drawOne = async (requestId: string) => (await draw(requestId))[0] ?? '';
const numberFor = (recordId: string) => numberOf(uuidBytes(SPACE), uuidBytes(recordId));
/** Short numbers that a request draws, in their order. */
const shortOnes = (requestId: string) =>
  Array.from({ length: 64 }, (_, i) => numberFor(drawnRecordId({ spaceId: SPACE, member: 'xa' }, requestId, i))).filter(
    ({ length }) => length === 'short',
  );
const take = (texts: readonly string[]) =>
  database.transaction.run((tx) =>
    tx.query(
      `insert into record_number (space_no, number, record_id)
       select 1, number, gen_random_uuid() from unnest($1::text[]) as number on conflict do nothing`,
      [texts],
    ),
  );

it('gives each record a short number of its own, in the order of the requests, and lets its author follow it', async () => {
  const requests = Array.from({ length: 500 }, () => uuid());
  const drawn = await draw(...requests);
  const found = drawn.map(numberFor);
  expect(new Set(found.map(({ text }) => text)).size).toBe(500);
  expect(found.every(({ length }) => length === 'short')).toBe(true);
  const ofFirst = Array.from({ length: 64 }, (_, i) =>
    drawnRecordId({ spaceId: SPACE, member: 'xa' }, requests[0]!, i),
  );
  expect(ofFirst).toContain(drawn[0]);
  const followed = await database.dataSource.query(
    `select count(*)::int as n from following join record_seen using (space_no, record_id, person_id)
     where person_id = 'anna' and told and seen_position = -1 and record_id = any($1::uuid[])`,
    [drawn],
  );
  expect(followed).toEqual([{ n: 500 }]);
});

it('draws again where a number is taken, by an erased record too, and a long one where it finds no short one', async () => {
  const requestId = uuid();
  const [first, second] = shortOnes(requestId);
  await take([first!.text]);
  expect(numberFor(await drawOne(requestId)).text).toBe(second!.text);
  const other = uuid();
  await take(shortOnes(other).map(({ text }) => text));
  expect(numberFor(await drawOne(other)).length).toBe('long');
});

it('gives two that draw at the same time numbers of their own, and none waits for the other in a circle', async () => {
  const batches = Array.from({ length: 6 }, () => Array.from({ length: 60 }, () => uuid()));
  const drawn = (await Promise.all(batches.map((requests) => draw(...requests)))).flat();
  expect(new Set(drawn.map((id) => numberFor(id).text)).size).toBe(360);
});
