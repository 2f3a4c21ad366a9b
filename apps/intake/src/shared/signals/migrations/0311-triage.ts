import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What is decided about signals: every step with a person and a moment, added and never changed. */
export class Triage0000000000311 extends Migration {
  override readonly name = 'Triage0000000000311';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence signal_no;
create table signal_event (
  signal_id uuid not null references signal,
  n integer not null,
  kind text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  code text,
  detail jsonb not null,
  primary key (signal_id, n)
);
create table route (
  signal_id uuid not null references signal,
  target text not null,
  rules text[] not null,
  by_id text not null,
  at timestamptz not null,
  fetched_at timestamptz,
  primary key (signal_id, target)
);
create table sphere_switch (
  switch_id uuid primary key,
  signal_id uuid not null references signal,
  basis text not null,
  authority text not null,
  decided_on date not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);
create index sphere_switch_of on sphere_switch (signal_id);`);
    await grantToService(runner, 'usage on sequence signal_no');
    await grantToService(runner, 'select, insert on signal_event, sphere_switch');
    await grantToService(runner, 'select, insert, update on route');
  }
}
