import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { ChangeEventRepository, type ChangeEventRow } from './change-event.repository.js';
import { Events, type NewEvent } from './events.service.js';

let database: TestDatabase;
let events: ChangeEventRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  events = new ChangeEventRepository(database.dataSource);
  await database.dataSource.query(
    "insert into space (space_id, shard, base) values ('018f0000-0000-7000-8000-0000000000aa', 0, 0)",
  );
});

afterAll(() => database?.drop());

beforeEach(() => database.dataSource.query('delete from change_event'));

const START = { tx: 0n, no: 0n };
const PATIENCE_MS = 10_000;

function anEvent(messageId: string): NewEvent {
  return {
    spaceNo: 1,
    event: { kind: 'approval-settled', spaceId: 'a space', messageId, state: 'approved' },
    audience: { kind: 'person', id: 'anna' },
    about: ['record:one', 'inbox'],
  };
}

async function note(on: EntityManager, messageId: string, at = new Date()): Promise<void> {
  await new Events().tell(on, [anEvent(messageId)], at);
}

async function subjectsAfter(id: { tx: bigint; no: bigint }, limit = 10): Promise<string[]> {
  return (await events.after(id, limit)).map(messageOf);
}

const messageOf = ({ event }: ChangeEventRow): string => ('messageId' in event ? event.messageId : '');

/** Waits until so many events show: those of transactions that any database of the server had open are held back first. */
async function shown(count: number): Promise<void> {
  const untilMs = Date.now() + PATIENCE_MS;
  while ((await subjectsAfter(START)).length < count && Date.now() < untilMs) await delay(20);
}

it('reads on from a place, in order and so many at a time', async () => {
  for (const subject of ['one', 'two', 'three']) await note(database.dataSource.manager, subject);
  await shown(3);
  const [first] = await events.after(START, 1);
  const { event, audience, about } = anEvent('one');
  expect(first).toMatchObject({ space_no: 1, event, audience, about });
  const place = { tx: BigInt(first?.tx ?? 0), no: BigInt(first?.event_no ?? 0) };
  expect(await subjectsAfter(place)).toEqual(['two', 'three']);
  expect((await events.newest(2)).map(messageOf)).toEqual(['two', 'three']);
});

it('waits for a transaction that began earlier, so that nobody reads past it', async () => {
  const slow = database.dataSource.createQueryRunner();
  await slow.startTransaction();
  await note(slow.manager, 'written first, committed last');
  await note(database.dataSource.manager, 'written last, committed first');
  expect(await subjectsAfter(START)).toEqual([]);
  await slow.commitTransaction();
  await slow.release();
  await shown(2);
  expect(await subjectsAfter(START)).toEqual(['written first, committed last', 'written last, committed first']);
});

it('goes on when the earlier transaction is taken back', async () => {
  const slow = database.dataSource.createQueryRunner();
  await slow.startTransaction();
  await note(slow.manager, 'never happened');
  await note(database.dataSource.manager, 'happened');
  await slow.rollbackTransaction();
  await slow.release();
  await shown(1);
  expect(await subjectsAfter(START)).toEqual(['happened']);
});

it('removes what is old, some at a time, and nothing else', async () => {
  const old = new Date(Date.now() - 3_600_000);
  for (const subject of ['old', 'older', 'oldest']) await note(database.dataSource.manager, subject, old);
  const limit = new Date(Date.now() - 60_000);
  await note(database.dataSource.manager, 'young');
  expect(await events.prune(limit, 2)).toBe(2);
  expect(await events.prune(limit, 2)).toBe(1);
  expect(await events.prune(limit, 2)).toBe(0);
  await shown(1);
  expect(await subjectsAfter(START)).toEqual(['young']);
});

it('removes everything where everything is old', async () => {
  await note(database.dataSource.manager, 'old', new Date(Date.now() - 3_600_000));
  expect(await events.prune(new Date(), 10)).toBe(1);
});

it('writes nothing where there is nothing to tell', async () => {
  await new Events().tell(database.dataSource.manager, [], new Date());
  expect(await database.dataSource.query('select from change_event')).toEqual([]);
});
