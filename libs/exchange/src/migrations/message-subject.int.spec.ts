import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrationNumber, runMigrations } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { MessageSubject0000000000192 } from './0192-message-subject.js';

const [recordId, agreementId] = [uuid(), uuid()];
const before = gatewayMigrations.filter((one) => Number(migrationNumber(one)) < 192);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: before });
  await database.dataSource.query(
    'insert into space (space_no, space_id, shard, base) overriding system value values (1, $1, 0, 0)',
    [uuid()],
  );
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values (1, 5, $1, gen_random_uuid(), 1, false, '{xa}', 'xa', 1)`,
      [recordId],
    );
    await tx.query(`insert into agreement_comment values (1, 8, gen_random_uuid(), $1, 7, '', 'why', 'x', 'xa', 1)`, [
      agreementId,
    ]);
    await tx.query(`insert into agreement_draft values (1, 7, gen_random_uuid(), $1, 'xa', 1, '', '', '', false)`, [
      agreementId,
    ]);
    await tx.query(`insert into release_ask values (1, 10, gen_random_uuid(), 'xc', 'xa', 5, 'r', 'x', 1)`);
    await tx.query(`insert into release_answer values (1, 11, 10, 'later', 'r', 'x', 1)`);
  });
}, 60_000);

afterAll(() => database?.drop());

it('says of what was applied before what it is about', async () => {
  await runMigrations(database.owner, [...before, MessageSubject0000000000192]);
  expect(await database.dataSource.query('select position, kind, id from message_subject order by position')).toEqual([
    { position: '5', kind: 'record', id: recordId },
    { position: '7', kind: 'agreement', id: agreementId },
    { position: '8', kind: 'agreement', id: agreementId },
    { position: '10', kind: 'position', id: '5' },
    { position: '11', kind: 'position', id: '5' },
  ]);
});
