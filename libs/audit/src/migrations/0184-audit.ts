import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Who saw what. Services insert and select, and can neither change nor delete. Salt and bytes of an entry make a leaf of a tree; `tx` orders
 * entries so that no later reader finds an earlier one.
 */
export class Audit0000000000184 extends Migration {
  override readonly name = 'Audit0000000000184';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table audit_entry (
  entry_no bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  salt bytea not null,
  bytes bytea not null,
  subjects text[] collate "C" not null
);
create index audit_entry_at on audit_entry (at);
`);
    await grantToService(runner, 'select, insert on audit_entry');
  }
}
