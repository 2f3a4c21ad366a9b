import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What members suggest to change in records of others, and what was said to it: derived state, written by the proposal applier alone. */
export class Proposals0000000000391 extends Migration {
  override readonly name = 'Proposals0000000000391';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table proposal (
  space_no integer not null references space,
  member text not null,
  proposal_id uuid not null,
  owner text not null,
  record_id uuid not null,
  base uuid not null,
  asserts jsonb not null,
  retracts jsonb not null,
  reason text not null,
  author text not null,
  readers text[] not null,
  message_id uuid not null,
  position bigint not null,
  t bigint not null,
  state text not null,
  place bigint,
  ended_position bigint,
  ended_t bigint,
  primary key (space_no, member, proposal_id, owner)
);
create index proposal_of_record on proposal (space_no, record_id, position);
create index proposal_open on proposal (space_no, owner, position) where state = 'open';

create table proposal_event (
  space_no integer not null references space,
  position bigint not null,
  member text not null,
  proposal_id uuid not null,
  owner text not null,
  kind text not null,
  code text not null,
  body text not null,
  changes uuid[] not null,
  places bigint[] not null,
  author text not null,
  t bigint not null,
  primary key (space_no, position)
);
create index proposal_event_of on proposal_event (space_no, member, proposal_id, owner);

create table proposal_accepting (
  space_no integer not null references space,
  member text not null,
  proposal_id uuid not null,
  outcome text not null,
  changes uuid[] not null,
  author text not null,
  primary key (space_no, member, proposal_id)
);`);
    await grantToApplier(runner, 'insert, update, delete on proposal, proposal_event');
    await grantToService(runner, 'select on proposal, proposal_event');
    await grantToService(runner, 'select, insert, update, delete on proposal_accepting');
  }
}
