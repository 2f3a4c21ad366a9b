import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import type { SubjectNames } from '../subject-names.js';
import { ChangeEventRepository } from './change-event.repository.js';

let database: TestDatabase;
let events: ChangeEventRepository;

/** No refusal is among these events. */
const NAMES: SubjectNames = { recordType: String, refusal: String };

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  events = new ChangeEventRepository(database.dataSource, NAMES);
  await database.dataSource.query(
    "insert into space (space_id, shard, base) values ('018f0000-0000-7000-8000-0000000000aa', 0, 0)",
  );
});

afterAll(() => database?.drop());

beforeEach(() => database.dataSource.query('delete from change_event'));

const START = { tx: 0n, no: 0n };
const PATIENCE_MS = 10_000;

async function note(on: Pick<DataSource, 'query'>, subject: string, at = new Date()): Promise<void> {
  await on.query(
    `insert into change_event (space_no, topic, subject, detail, at)
     values ((select space_no from space), 'approval.settled', $1, '{"author":"anna","state":"approved"}', $2)`,
    [subject, at],
  );
}

async function subjectsAfter(id: { tx: bigint; no: bigint }, limit = 10): Promise<string[]> {
  return (await events.after(id, limit)).map(({ subject }) => subject);
}

/** Waits until so many events show: those of transactions that any database of the server had open are held back first. */
async function shown(count: number): Promise<void> {
  const untilMs = Date.now() + PATIENCE_MS;
  while ((await subjectsAfter(START)).length < count && Date.now() < untilMs) await delay(20);
}

it('reads on from a place, in order and so many at a time', async () => {
  for (const subject of ['one', 'two', 'three']) await note(database.dataSource, subject);
  await shown(3);
  const [first] = await events.after(START, 1);
  expect(first?.subject).toBe('one');
  const place = { tx: BigInt(first?.tx ?? 0), no: BigInt(first?.event_no ?? 0) };
  expect(await subjectsAfter(place)).toEqual(['two', 'three']);
  expect((await events.newest(2)).map(({ subject }) => subject)).toEqual(['two', 'three']);
});

it('waits for a transaction that began earlier, so that nobody reads past it', async () => {
  const slow = database.dataSource.createQueryRunner();
  await slow.startTransaction();
  await note(slow, 'written first, committed last');
  await note(database.dataSource, 'written last, committed first');
  expect(await subjectsAfter(START)).toEqual([]);
  await slow.commitTransaction();
  await slow.release();
  await shown(2);
  expect(await subjectsAfter(START)).toEqual(['written first, committed last', 'written last, committed first']);
});

it('goes on when the earlier transaction is taken back', async () => {
  const slow = database.dataSource.createQueryRunner();
  await slow.startTransaction();
  await note(slow, 'never happened');
  await note(database.dataSource, 'happened');
  await slow.rollbackTransaction();
  await slow.release();
  await shown(1);
  expect(await subjectsAfter(START)).toEqual(['happened']);
});

it('removes what is old, some at a time, and nothing else', async () => {
  const old = new Date(Date.now() - 3_600_000);
  for (const subject of ['old', 'older', 'oldest']) await note(database.dataSource, subject, old);
  const limit = new Date(Date.now() - 60_000);
  await note(database.dataSource, 'young');
  expect(await events.prune(limit, 2)).toBe(2);
  expect(await events.prune(limit, 2)).toBe(1);
  expect(await events.prune(limit, 2)).toBe(0);
  await shown(1);
  expect(await subjectsAfter(START)).toEqual(['young']);
});

it('removes everything where everything is old', async () => {
  await note(database.dataSource, 'old', new Date(Date.now() - 3_600_000));
  expect(await events.prune(new Date(), 10)).toBe(1);
});
