import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What the words on pairs of records that are held here come to, and the groups that they make: caches of the projection, made anew from
 * words and records at any time. A record that stands alone has no group.
 */
export class Groups0000000000396 extends Migration {
  override readonly name = 'Groups0000000000396';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table identity_pair (
  space_no integer not null,
  left_id uuid not null,
  right_id uuid not null,
  left_owner text not null,
  right_owner text not null,
  state text not null,
  own smallint,
  asked boolean not null,
  waits_for text[] not null,
  stale boolean not null,
  primary key (space_no, left_id, right_id),
  check (left_id < right_id)
);
create index identity_pair_right on identity_pair (space_no, right_id);
create index identity_pair_waiting on identity_pair (space_no) where waits_for <> '{}';
create table identity_group (
  space_no integer not null,
  record_id uuid not null,
  group_id uuid,
  dispute text,
  primary key (space_no, record_id)
);
create index identity_group_members on identity_group (space_no, group_id);
create view pair_verdict as
select space_no, left_id, right_id, left_owner, right_owner, state, own, asked, waits_for, stale from identity_pair;
create view record_group as select space_no, record_id, group_id, dispute from identity_group;`);
    await grantToApplier(runner, 'select, insert, update, delete on identity_pair, identity_group');
    await grantToService(runner, 'select on identity_pair, identity_group, pair_verdict, record_group');
  }
}
