import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { numberOf } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { drawnRecordId } from './drawn-record-id.js';
import { RecordNumbers } from './record-numbers.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

let database: TestDatabase;
let numbers: RecordNumbers;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  await database.dataSource.query('insert into space (space_id, shard, base) values ($1, 0, 0)', [SPACE]);
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'xa' });
  numbers = new RecordNumbers(identity);
});

afterAll(() => database?.drop());

const draw = (reservedId: string) =>
  database.transaction.run((tx) => numbers.draw(tx, { spaceNo: 1, spaceId: SPACE, reservedId }));
const numberFor = (recordId: string) => numberOf(uuidBytes(SPACE), uuidBytes(recordId));
/** Short numbers that a request draws, in their order. */
const shortOnes = (reservedId: string) =>
  Array.from({ length: 64 }, (_, i) =>
    numberFor(drawnRecordId({ spaceId: SPACE, member: 'xa' }, reservedId, i)),
  ).filter(({ length }) => length === 'short');
const take = (texts: readonly string[]) =>
  database.transaction.run((tx) =>
    tx.query(
      `insert into record_number (space_no, number, record_id, request_id)
       select 1, number, gen_random_uuid(), gen_random_uuid() from unnest($1::text[]) as number on conflict do nothing`,
      [texts],
    ),
  );

it('gives each record a short number of its own', async () => {
  const drawn: string[] = [];
  for (let i = 0; i < 40; i += 1) drawn.push(await draw(uuid()));
  const found = drawn.map(numberFor);
  expect(new Set(found.map(({ text }) => text)).size).toBe(40);
  expect(found.every(({ length }) => length === 'short')).toBe(true);
});

it('gives a repeated request the same record, whatever was taken since', async () => {
  const reservedId = uuid();
  const first = await draw(reservedId);
  await take(shortOnes(reservedId).map(({ text }) => text));
  expect(await draw(reservedId)).toBe(first);
});

it('draws again where a number is taken, by an erased record too, and a long one where it finds no short one', async () => {
  const reservedId = uuid();
  const [first, second] = shortOnes(reservedId);
  await take([first!.text]);
  expect(numberFor(await draw(reservedId)).text).toBe(second!.text);
  const other = uuid();
  await take(shortOnes(other).map(({ text }) => text));
  expect(numberFor(await draw(other)).length).toBe('long');
});
