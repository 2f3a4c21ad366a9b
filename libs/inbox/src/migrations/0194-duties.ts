import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What waits for people, stored by what causes it, and what people put aside of it. A service without an earlier inbox begins here. */
export class Duties0000000000194 extends Migration {
  override readonly name = 'Duties0000000000194';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(EARLIER);
    await runner.query(`
alter table inbox_mark rename to duty_mark;
alter table duty_mark rename column item_id to key;
alter table duty_mark rename constraint inbox_mark_pkey to duty_mark_pkey;
alter table duty_mark rename constraint inbox_mark_person_id_fkey to duty_mark_person_id_fkey;
create table duty (
  key text collate "C" primary key,
  kind text not null,
  space_no integer,
  person_id text,
  action text,
  desk text,
  except_person text,
  about_kind text,
  about_id text,
  at timestamptz not null,
  due_at timestamptz,
  harm smallint not null,
  urgent boolean not null,
  must_act boolean not null,
  clearable boolean not null,
  matter jsonb not null,
  held_by uuid,
  origin text not null check (origin in ('log', 'here')),
  check ((person_id is null) <> (action is null))
);
create index duty_person on duty (person_id, kind) where person_id is not null;
create index duty_action on duty (action, space_no, kind) where action is not null;
create index duty_due on duty (due_at) where due_at is not null;
create index duty_held on duty (held_by) where held_by is not null;`);
    await grantToService(runner, 'select, insert, update, delete on duty, duty_mark, absence');
  }
}

const EARLIER = `
create table if not exists inbox_mark (
  person_id text not null references person,
  item_id text not null,
  done_through timestamptz,
  snoozed_until timestamptz,
  primary key (person_id, item_id)
);
create table if not exists absence (
  person_id text primary key references person,
  starts timestamptz not null,
  ends timestamptz not null,
  note text not null,
  check (starts < ends)
);`;
