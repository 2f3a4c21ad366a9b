import { grantTo, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What is kept of registers: digests and days, as long as a rule looks back and never longer than half a year. A hint is what the counter is
 * shown of a pattern; it names nobody, and the door reads it by a view that shows nothing of what was counted. Days are numbers from 1970 on.
 */
export class Registries0000000000387 extends Migration {
  override readonly name = 'Registries0000000000387';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table registry_fact (
  by text not null check (by in ('address', 'companion', 'address-and-companion', 'phone', 'manager', 'company')),
  key bytea not null check (octet_length(key) = 16),
  event bytea not null check (octet_length(event) = 16),
  kind text not null,
  subject bytea not null check (octet_length(subject) = 16),
  trade text check (trade in ('agency', 'letting')),
  minor boolean not null,
  day integer not null,
  kept_until integer not null check (kept_until <= day + 180),
  primary key (by, key, event)
);
create index registry_fact_over on registry_fact (kept_until);
create table registry_cursor (
  register text primary key,
  file text,
  at bigint not null
);
create table hint (
  hint_id uuid primary key,
  organisation text not null check (length(organisation) between 1 and 100),
  rule text not null,
  by text not null,
  key bytea not null check (octet_length(key) = 16),
  counted integer not null,
  first_day integer not null,
  last_day integer not null,
  shown_until integer not null,
  unique (rule, by, key)
);
create index hint_over on hint (shown_until);
create view open_hint as
  select h.hint_id, h.organisation, h.rule, h.counted, h.last_day, h.shown_until,
    array(select f.event from registry_fact f
      where f.by = h.by and f.key = h.key and f.day between h.first_day and h.last_day) as events
  from hint h;`);
    await grantToService(runner, 'select, insert, delete on registry_fact');
    await grantToService(runner, 'select, insert, update on registry_cursor');
    await grantToService(runner, 'select, insert, update, delete on hint');
    await grantTo(runner, 'door', 'select on open_hint');
  }
}
