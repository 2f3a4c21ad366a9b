import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runMigrations } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { Exchange0000000000001 } from './0001-exchange.js';
import { ParkedCause0000000000163 } from './0163-parked-cause.js';

const PARKED = [
  ['sealing key 11aa is not in the key store', 'KEY_MISSING'],
  ['CannotApply: sealing key 11aa is not in the key store', 'KEY_MISSING'],
  ['QueryFailedError: value out of range', 'DATABASE'],
  ['TypeError: no such field', 'DEFECT'],
  ['unknown failure', 'DEFECT'],
] as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001] });
}, 60_000);

afterAll(() => database?.drop());

it('gives what was parked before the cause that its reason told', async () => {
  const reasons = PARKED.map(([reason]) => reason);
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into parked (space_no, position, reason, build, parked_at)
       select 1, n, reason, '0', now() from unnest($1::text[]) with ordinality as row (reason, n)`,
      [reasons],
    ),
  );
  await runMigrations(database.owner, [Exchange0000000000001, ParkedCause0000000000163]);
  const rows = await database.dataSource.query('select reason, cause from parked order by position');
  expect(rows).toEqual(PARKED.map(([reason, cause]) => ({ reason, cause })));
});
