import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What lists of records are read from, written by the record applier. It follows from records and statements alone and is a
 * cache: no digest counts it, and where records were there before, `joinder rebuild --keep` fills it. Indexes that only the
 * list used go.
 */
export class RecordLists0000000000150 extends Migration {
  override readonly name = 'RecordLists0000000000150';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table record_summary (
  space_no integer not null,
  record_id uuid not null,
  type smallint not null,
  owner text collate "C" not null,
  version integer not null,
  changed_t bigint not null,
  behind boolean not null,
  name text,
  name_key text collate "C" not null,
  evaluation text,
  detail text,
  detail_property text,
  handling smallint not null,
  conflicted boolean not null,
  purposes text[] not null,
  terms tsvector not null,
  primary key (space_no, record_id, owner)
);
create index record_summary_changed on record_summary (space_no, changed_t, record_id);
create index record_summary_type_changed on record_summary (space_no, type, changed_t, record_id);
create index record_summary_named on record_summary (space_no, name_key, record_id);
create index record_summary_type_named on record_summary (space_no, type, name_key, record_id);
create index record_summary_owner_named on record_summary (space_no, owner, name_key, record_id);
create index record_summary_terms on record_summary using gin (terms) with (gin_pending_list_limit = 1024);
drop index record_changed;
drop index record_type_changed;
create index pending_change_space on pending_change (space_no, accepted_at) where state in ('pending', 'waiting');`);
    await grantToService(runner, 'select on record_summary');
    await grantToApplier(runner, 'insert, update, delete on record_summary');
  }
}
