import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Events carry who may know of them and what they are about, so that the feed reads one table. Those that stand here say neither and are
 * a day old at most: readers load anew.
 */
export class EventAudience0000000000198 extends Migration {
  override readonly name = 'EventAudience0000000000198';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table if not exists change_event (
  event_no bigint generated always as identity primary key,
  space_no integer,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
create index if not exists change_event_order on change_event (tx, event_no);
delete from change_event;
alter table change_event
  drop column if exists topic,
  drop column if exists subject,
  drop column if exists detail,
  add column event jsonb not null,
  add column audience jsonb not null,
  add column about text[] not null;`);
    await grantToService(runner, 'select, insert, delete on change_event');
    await grantToApplier(runner, 'insert on change_event');
  }
}
