import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** When what was recalled is erased here, and what is kept because a prosecutor says so: local truth. */
export class Purges0000000000404 extends Migration {
  override readonly name = 'Purges0000000000404';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table recall_due (
  space_no integer not null references space,
  position bigint not null,
  owner text not null,
  record_id uuid not null,
  noted_at timestamptz not null,
  erase_at timestamptz not null,
  braked boolean not null,
  confirmed_by text,
  confirmed_at timestamptz,
  purged_at timestamptz,
  primary key (space_no, position)
);
create index recall_due_next on recall_due (erase_at);
create index recall_due_owner on recall_due (owner, noted_at);
create table legal_hold (
  space_no integer not null references space,
  record_id uuid not null,
  at timestamptz not null,
  reference text not null,
  reason text not null,
  by text not null,
  ended_at timestamptz,
  primary key (space_no, record_id, at)
);
create unique index legal_hold_stands on legal_hold (space_no, record_id) where ended_at is null;`);
    await grantToService(runner, 'select, insert, update, delete on recall_due');
    await grantToService(runner, 'select, insert, update on legal_hold');
  }
}
