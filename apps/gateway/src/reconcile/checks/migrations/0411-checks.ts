import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Which numbers members ask each other about. Of a question it is kept who asked what for, how many and what came of it: no digest is a column.
 * Lists stand with whoever looked them up, until they expire.
 */
export class Checks0000000000411 extends Migration {
  override readonly name = 'Checks0000000000411';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table check_asked (
  space_no integer not null references space,
  asker text not null,
  check_id uuid not null,
  numbers integer not null,
  pages integer not null,
  aim text not null,
  category text not null,
  offence text not null,
  reason text not null,
  forms integer not null,
  agreement bytea not null,
  author text not null,
  readers text[] not null,
  message_id uuid not null,
  position bigint not null,
  t bigint not null,
  primary key (space_no, asker, check_id)
);
create index check_asked_newest on check_asked (space_no, position);
create table check_page (
  space_no integer not null references space,
  position bigint not null,
  asker text not null,
  check_id uuid not null,
  page smallint not null,
  keys smallint not null,
  readers text[] not null,
  message_id uuid not null,
  t bigint not null,
  primary key (space_no, position)
);
create index check_page_message on check_page (space_no, asker, message_id);
create index check_page_day on check_page (space_no, asker, t);
create index check_page_check on check_page (space_no, asker, check_id);
create table check_answer (
  space_no integer not null references space,
  position bigint not null,
  member text not null,
  asker text not null,
  check_id uuid not null,
  page smallint not null,
  answer smallint not null,
  hits jsonb not null,
  spent integer not null,
  budget integer not null,
  reply_to uuid,
  t bigint not null,
  primary key (space_no, position)
);
create index check_answer_page on check_answer (space_no, asker, check_id, page);
create index check_answer_reply on check_answer (space_no, member, reply_to);
create table check_due (
  space_no integer not null,
  position bigint not null,
  asker text not null,
  t bigint not null,
  primary key (space_no, position)
);
create table check_exempt (
  space_no integer not null,
  record_id uuid not null,
  made_by text not null,
  at timestamptz not null,
  primary key (space_no, record_id)
);
create table list_check (
  space_no integer not null,
  check_id uuid not null,
  person_id text not null,
  fingerprint bytea not null,
  author text not null,
  members text[] not null,
  justification jsonb,
  keys integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (space_no, check_id)
);
create index list_check_same on list_check (space_no, person_id, fingerprint);
create index list_check_expires on list_check (expires_at);
create table list_check_value (
  space_no integer not null,
  check_id uuid not null,
  line integer not null,
  reading smallint not null,
  raw text not null,
  kind text not null,
  key text not null,
  place integer,
  record_ids uuid[] not null,
  primary key (space_no, check_id, line, reading),
  foreign key (space_no, check_id) references list_check on delete cascade
);
create index list_check_value_place on list_check_value (space_no, check_id, place);
create table check_question (
  space_no integer not null,
  question_id uuid not null,
  check_id uuid not null,
  members text[] not null,
  agreement bytea not null,
  message_id uuid not null,
  page_size smallint not null,
  done boolean not null,
  made_at timestamptz not null,
  primary key (space_no, question_id),
  foreign key (space_no, check_id) references list_check on delete cascade
);
create index check_question_check on check_question (space_no, check_id);
create index check_question_open on check_question (space_no) where not done;
create table check_sent (
  space_no integer not null,
  question_id uuid not null,
  page smallint not null,
  keys smallint not null,
  message_id uuid not null,
  day date not null,
  primary key (space_no, question_id, page, message_id),
  foreign key (space_no, question_id) references check_question on delete cascade
);
create index check_sent_day on check_sent (space_no, day);`);
    await grantToService(runner, 'select on check_asked, check_page, check_answer');
    await grantToApplier(runner, 'select, insert, update, delete on check_asked, check_page, check_answer');
    await grantToApplier(runner, 'insert on check_due');
    await grantToService(
      runner,
      'select, insert, update, delete on check_due, check_exempt, list_check, list_check_value',
    );
    await grantToService(runner, 'select, insert, update, delete on check_question, check_sent');
  }
}
