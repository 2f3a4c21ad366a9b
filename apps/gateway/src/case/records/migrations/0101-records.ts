import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Records and their statements: derived state, written by the record applier alone. An id commits to its owner, and is the key
 * together with that owner all the same.
 */
export class Records0000000000101 extends Migration {
  override readonly name = 'Records0000000000101';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table record (
  space_no integer not null references space,
  record_id uuid not null,
  type smallint not null,
  owner text not null,
  version integer not null,
  created_t bigint not null,
  changed_t bigint not null,
  behind boolean not null,
  first_position bigint not null,
  primary key (space_no, record_id, owner)
);
create index record_changed on record (space_no, changed_t, record_id);
create table record_change (
  space_no integer not null,
  position bigint not null,
  record_id uuid not null,
  message_id uuid not null,
  base uuid,
  version integer not null,
  snapshot boolean not null,
  recipients text[] not null,
  sender text not null,
  t bigint not null,
  primary key (space_no, position)
);
create index record_change_record on record_change (space_no, record_id, position);
create index record_change_message on record_change (space_no, message_id);
create table statement (
  space_no integer not null,
  position bigint not null,
  idx smallint not null,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  property text not null,
  value text not null,
  labels jsonb not null,
  release text[] not null,
  asserted_version integer not null,
  retracted_position bigint,
  retracted_version integer,
  primary key (space_no, position, idx)
);
create index statement_record on statement (space_no, record_id);
create index statement_live on statement (space_no, record_id, owner, position desc, idx desc) where retracted_position is null;
create index statement_name on statement (message_id, message_index);`);
    await grantToService(runner, 'select on record, record_change, statement');
    await grantToApplier(runner, 'insert, update, delete on record, record_change, statement');
  }
}
