import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What members say of values of others: derived state, written by the remark applier alone. */
export class Remarks0000000000384 extends Migration {
  override readonly name = 'Remarks0000000000384';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table remark (
  space_no integer not null references space,
  member text not null,
  remark_id uuid not null,
  record_id uuid not null,
  value_message uuid not null,
  value_index integer not null,
  revision integer not null,
  kind smallint not null,
  property text,
  value text,
  labels jsonb,
  author text not null,
  readers text[] not null,
  withdrawn boolean not null,
  message_id uuid not null,
  position bigint not null,
  t bigint not null,
  said_t bigint not null,
  primary key (space_no, member, remark_id, record_id, value_message, value_index)
);
create index remark_of_record on remark (space_no, record_id, position);`);
    await grantToApplier(runner, 'insert, update, delete on remark');
    await grantToService(runner, 'select on remark');
  }
}
