import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What one member asks of another by a moment of the log, what stands of it, and every move: derived state, written by the applier alone. */
export class Commitments0000000000350 extends Migration {
  override readonly name = 'Commitments0000000000350';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table commitment (
  space_no integer not null references space,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  position bigint not null,
  identity bytea not null,
  message_id uuid not null,
  kind text not null,
  debtor text collate "C" not null,
  readers text[] not null,
  term text not null,
  until_ms bigint not null,
  ground text not null,
  body text not null,
  record_ids uuid[] not null,
  author text not null,
  t bigint not null,
  last_position bigint not null,
  phase text not null,
  due_t bigint not null,
  remaining_ms bigint,
  breached_t bigint,
  acknowledged_t bigint,
  partial boolean not null,
  settled_t bigint,
  outcome text,
  moves integer not null,
  said_by_creditor integer not null,
  said_by_debtor integer not null,
  primary key (space_no, creditor, commitment_id)
);
create index commitment_open on commitment (due_t) where phase in ('offered', 'accepted', 'paused');
create table commitment_move (
  space_no integer not null references space,
  position bigint not null,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  offer bytea not null,
  sender text collate "C" not null,
  readers text[] not null,
  move text not null,
  code text not null,
  body text not null,
  until_ms bigint not null,
  author text not null,
  t bigint not null,
  created_t bigint not null,
  has_effect boolean not null,
  primary key (space_no, position)
);
create index commitment_move_of on commitment_move (space_no, creditor, commitment_id, offer, sender, position);
-- How often this gateway said that a moment has passed, and whether its people were reminded of it; of the moment that stood then.
create table commitment_alarm (
  space_no integer not null references space,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  due_t bigint not null,
  reminded boolean not null default false,
  attempts integer not null default 0,
  next_at timestamptz not null,
  primary key (space_no, creditor, commitment_id)
);`);
    await grantToService(runner, 'select on commitment, commitment_move');
    await grantToApplier(runner, 'select, insert, update, delete on commitment, commitment_move');
    await grantToService(runner, 'select, insert, update, delete on commitment_alarm');
  }
}
