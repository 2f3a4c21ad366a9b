import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Which case a signal was taken up into, the drafts that came of it, and what whoever reported is told. */
export class TakeUps0000000000361 extends Migration {
  override readonly name = 'TakeUps0000000000361';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table take_up (
  signal_id uuid primary key,
  space_id uuid not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create table signal_draft (
  draft_id uuid primary key,
  signal_id uuid not null references take_up,
  space_id uuid not null,
  n integer not null,
  type text not null,
  statements jsonb not null,
  state text not null default 'open' check (state in ('open', 'entered', 'left')),
  record_id uuid,
  check ((state = 'entered') = (record_id is not null)),
  unique (signal_id, n)
);
create index signal_draft_open on signal_draft (space_id, signal_id, n) where state = 'open';
create table signal_answer (
  signal_id uuid primary key,
  outcome text not null,
  reason text,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'told', 'unknown')),
  told_at timestamptz
);
create index signal_answer_waiting on signal_answer (at) where state = 'waiting';`);
    await grantToService(runner, 'select, insert on take_up');
    await grantToService(runner, 'select, insert, update on signal_draft, signal_answer');
  }
}
