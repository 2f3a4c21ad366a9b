import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Who may be the same, as this gateway finds it in what it holds: pairs, and records that are to be looked at (again). Nothing of it
 * travels, no digest counts it, and all of it can be made anew from what stands.
 */
export class MatchPairs0000000000277 extends Migration {
  override readonly name = 'MatchPairs0000000000277';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table match_due (
  space_no integer not null,
  record_id uuid not null,
  noted bigint generated always as identity,
  primary key (space_no, record_id)
);
create index match_due_noted on match_due (noted);
create table match_pair (
  space_no integer not null,
  left_id uuid not null,
  right_id uuid not null,
  centibits integer not null,
  per_mille smallint not null,
  band text not null,
  band_no smallint not null,
  written_at timestamptz not null,
  primary key (space_no, left_id, right_id),
  check (left_id < right_id)
);
create index match_pair_right on match_pair (space_no, right_id);
create index match_pair_queue on match_pair (space_no, band_no, per_mille desc, left_id, right_id);
insert into match_due (space_no, record_id) select distinct space_no, record_id from record_name;`);
    await grantToApplier(runner, 'select, insert, update, delete on match_due');
    await grantToService(runner, 'select, delete on match_due');
    await grantToService(runner, 'select, insert, update, delete on match_pair');
  }
}
