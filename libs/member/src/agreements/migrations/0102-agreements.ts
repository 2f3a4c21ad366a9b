import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Agreements of the spaces and the people who are named there: derived state, written by the agreement applier alone. */
export class Agreements0000000000102 extends Migration {
  override readonly name = 'Agreements0000000000102';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table agreement_draft (
  space_no integer not null references space,
  position bigint not null,
  message_id uuid not null,
  agreement_id uuid not null,
  sender text not null,
  t bigint not null,
  document bytea not null,
  salt bytea not null,
  commitment bytea not null,
  shared boolean not null,
  primary key (space_no, position)
);
create table agreement_comment (
  space_no integer not null references space,
  position bigint not null,
  message_id uuid not null,
  agreement_id uuid not null,
  draft_position bigint not null,
  clause text not null,
  text text not null,
  author text not null,
  sender text not null,
  t bigint not null,
  primary key (space_no, position)
);
create table named_person (
  space_no integer not null references space,
  member text not null,
  person_id text not null,
  name text not null,
  role text not null,
  desk text not null,
  phone text not null,
  languages text[] not null,
  position bigint not null,
  primary key (space_no, member, person_id)
);
create table comment_sent (
  message_id uuid primary key,
  space_no integer not null references space,
  draft_position bigint not null,
  author text not null,
  sent_at timestamptz not null
);
create index comment_sent_draft on comment_sent (space_no, draft_position);
create index comment_sent_author on comment_sent (author, sent_at);`);
    await grantToService(runner, 'select on agreement_draft, agreement_comment, named_person');
    await grantToService(runner, 'select, insert on comment_sent');
    await grantToApplier(runner, 'insert, update, delete on agreement_draft, agreement_comment, named_person');
  }
}
