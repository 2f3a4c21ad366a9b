import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What people follow, what they put aside, and when they are away. Local truth of the service; nothing of it travels. */
export class Inbox0000000000161 extends Migration {
  override readonly name = 'Inbox0000000000161';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table following (
  person_id text not null references person,
  space_no integer not null references space,
  record_id uuid not null,
  since timestamptz not null,
  seen_position bigint not null,
  primary key (person_id, space_no, record_id)
);
create index following_record on following (space_no, record_id);
create table inbox_mark (
  person_id text not null references person,
  item_id text not null,
  done_through timestamptz,
  snoozed_until timestamptz,
  primary key (person_id, item_id)
);
create table absence (
  person_id text primary key references person,
  starts timestamptz not null,
  ends timestamptz not null,
  note text not null,
  check (starts < ends)
);
create index approval_request_state on approval_request (state, space_no);
create index pending_change_refused on pending_change (author) where state = 'refused';`);
    await grantToService(runner, 'select, insert, update, delete on following, inbox_mark, absence');
  }
}
