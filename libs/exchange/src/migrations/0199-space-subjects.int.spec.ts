import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrationNumber, runMigrations } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { SpaceSubjects0000000000199 } from './0199-space-subjects.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const before = gatewayMigrations.filter((one) => Number(migrationNumber(one)) < 199);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: before });
  await database.dataSource.query(
    'insert into space (space_no, space_id, shard, base) overriding system value values (1, $1, 0, 0)',
    [SPACE],
  );
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into charter (space_no, hash, revision, binds, bytes, acted_at)
       values (1, '\\x01', 1, true, '\\x00', 4), (1, '\\x02', 2, true, '\\x00', null)`,
    );
    await tx.query(`insert into charter_vote values (1, 'xb', '\\x02', 7, '\\x00')`);
    await tx.query(`insert into takes_part values (1, 'xa', 4, '\\x00'), (1, 'xb', 6, '\\x00')`);
  });
}, 60_000);

afterAll(() => database?.drop());

it('says which positions were about the space itself', async () => {
  await runMigrations(database.owner, [...before, SpaceSubjects0000000000199]);
  expect(await database.dataSource.query('select position, kind, id from message_subject order by position')).toEqual(
    ['4', '6', '7'].map((position) => ({ position, kind: 'space', id: SPACE })),
  );
});
