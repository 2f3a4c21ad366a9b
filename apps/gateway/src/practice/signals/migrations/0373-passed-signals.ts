import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Signals that members passed to each other and what they answered, by the applier; and who at home passed or accepted one. */
export class PassedSignals0000000000373 extends Migration {
  override readonly name = 'PassedSignals0000000000373';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table passed_signal (
  space_no integer not null references space,
  sender text collate "C" not null,
  signal_id uuid not null,
  recipient text collate "C" not null,
  position bigint not null,
  message_id uuid not null,
  t bigint not null,
  reporter text not null,
  seen text not null,
  seen_when text not null,
  places jsonb not null,
  persons jsonb not null,
  things jsonb not null,
  forms jsonb not null,
  handling smallint not null,
  onward boolean not null,
  primary key (space_no, sender, signal_id)
);
create index passed_signal_newest on passed_signal (space_no, position desc);
create table passed_signal_answer (
  space_no integer not null references space,
  origin text collate "C" not null,
  signal_id uuid not null,
  answerer text collate "C" not null,
  position bigint not null,
  t bigint not null,
  outcome text not null,
  reason text,
  primary key (space_no, origin, signal_id, answerer)
);
-- Which signal of this country became which message, and by whom.
create table signal_passing (
  passed_id uuid primary key,
  space_no integer not null references space,
  space_id uuid not null,
  signal_id uuid not null,
  recipient text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create index signal_passing_of on signal_passing (signal_id, at);
-- Who of this country accepted one of another.
create table signal_acceptance (
  space_no integer not null references space,
  sender text collate "C" not null,
  signal_id uuid not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (space_no, sender, signal_id)
);`);
    await grantToService(runner, 'select on passed_signal, passed_signal_answer');
    await grantToApplier(runner, 'select, insert, update, delete on passed_signal, passed_signal_answer');
    await grantToService(runner, 'select, insert on signal_passing, signal_acceptance');
  }
}
