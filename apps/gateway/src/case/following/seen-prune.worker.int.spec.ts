import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { SeenPruneWorker } from './seen-prune.worker.js';

const NOW = new Date('2026-06-01T00:00:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

it('11 what people saw goes 90 days after they were here last, and who of the desk looked 90 days after that', async () => {
  const { dataSource } = database;
  await dataSource.query(
    'insert into space (space_no, space_id, shard, base) overriding system value values (1, $1, 0, 0)',
    [uuid()],
  );
  await dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at)
     select id, id, '', '{}', $1, $1::timestamptz - days * interval '1 day' from (values ('here', 89), ('gone', 91)) p (id, days)`,
    [NOW],
  );
  await dataSource.query(`insert into record_seen select 1, gen_random_uuid(), id, 1, '2020-01-01', true from person`);
  await dataSource.query(
    `insert into desk_seen (space_no, record_id, first_position, seen_by, seen_at)
     select 1, gen_random_uuid(), days, case when days > 0 then 'here' end, $1::timestamptz - nullif(days, 0) * interval '1 day'
     from (values (0), (89), (91)) d (days)`,
    [NOW],
  );
  const worker = new SeenPruneWorker(dataSource, { now: () => NOW });
  expect(await worker.step()).toBe('idle');
  expect(await dataSource.query('select person_id from record_seen')).toEqual([{ person_id: 'here' }]);
  expect(await dataSource.query('select first_position as days from desk_seen order by 1')).toEqual([
    { days: '0' },
    { days: '89' },
  ]);
});
