import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What snapshots of records need, and the queues of those that are owed and asked for. A statement is named within its
 * record, so that nobody can take the name of another's; a list of one type is read from its own index.
 */
export class RecordSnapshots0000000000140 extends Migration {
  override readonly name = 'RecordSnapshots0000000000140';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table record_change add column stands_for uuid;
create index record_change_stands_for on record_change (space_no, stands_for) where stands_for is not null;
drop index statement_record;
drop index statement_name;
create unique index statement_claim on statement (space_no, record_id, owner, message_id, message_index);
create index record_type_changed on record (space_no, type, changed_t, record_id);
create index record_owner on record (space_no, owner, first_position, record_id);
create table joiner (
  space_no integer not null references space,
  member text not null,
  position bigint not null,
  after_position bigint,
  after_record uuid,
  primary key (space_no, member)
);
create table snapshot_due (
  space_no integer not null references space,
  record_id uuid not null,
  member text not null,
  ground text not null,
  position bigint not null,
  primary key (space_no, record_id, member, ground)
);
create table snapshot_wanted (
  space_no integer not null references space,
  record_id uuid not null,
  owner text not null,
  position bigint not null,
  asked boolean not null,
  primary key (space_no, record_id)
);`);
    await grantToService(runner, 'select, insert, update, delete on joiner, snapshot_due, snapshot_wanted');
  }
}
