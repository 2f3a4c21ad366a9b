import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What members said about records: derived state, written by the comment applier alone. And how much of it each person has seen: local truth. */
export class Comments0000000000330 extends Migration {
  override readonly name = 'Comments0000000000330';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table comment (
  space_no integer not null references space,
  member text not null,
  comment_id uuid not null,
  revision integer not null,
  record_id uuid not null,
  value_message uuid,
  value_index integer,
  text text not null,
  language text not null,
  handling smallint not null,
  author text not null,
  readers text[] not null,
  withdrawn boolean not null,
  message_id uuid not null,
  position bigint not null,
  t bigint not null,
  said_t bigint not null,
  primary key (space_no, member, comment_id)
);
create index comment_of_record on comment (space_no, record_id, said_t);
create table comment_read (
  space_no integer not null references space,
  record_id uuid not null,
  person_id text not null references person,
  seen_position bigint not null,
  seen_at timestamptz not null,
  primary key (space_no, record_id, person_id)
);
create index comment_read_person on comment_read (person_id);`);
    await grantToApplier(runner, 'insert, update, delete on comment');
    await grantToService(runner, 'select on comment');
    await grantToService(runner, 'select, insert, update, delete on comment_read');
  }
}
