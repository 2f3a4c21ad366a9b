import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What members say of pairs of records, revision by revision: derived state, written by the judgement applier alone. */
export class Judgements0000000000395 extends Migration {
  override readonly name = 'Judgements0000000000395';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table judgement (
  space_no integer not null references space,
  left_id uuid not null,
  right_id uuid not null,
  member text not null,
  revision integer not null,
  first_id uuid not null,
  verdict smallint not null,
  reasons text[] not null,
  text text not null,
  left_base uuid not null,
  right_base uuid not null,
  author text not null,
  readers text[] not null,
  position bigint not null,
  t bigint not null,
  primary key (space_no, left_id, right_id, member, revision, first_id),
  check (left_id < right_id)
);
create index judgement_right on judgement (space_no, right_id);`);
    await grantToService(runner, 'select on judgement');
    await grantToApplier(runner, 'select, insert, update, delete on judgement');
  }
}
