import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** How desks are told that something waits, and what became of each notice. One without a channel found nobody to tell. */
export class Notices0000000000372 extends Migration {
  override readonly name = 'Notices0000000000372';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table desk_channel (
  channel_id uuid primary key,
  desk uuid,
  kind text not null check (kind in ('mail', 'webhook')),
  address text not null,
  language text not null,
  secret text,
  made_by text not null references person,
  made_at timestamptz not null,
  check ((kind = 'webhook') = (secret is not null))
)`);
    await runner.query(`
create table notice (
  key text collate "C" not null,
  due_at timestamptz not null,
  channel_id uuid,
  says text not null check (says in ('urgent', 'due')),
  state text not null check (state in ('due', 'sent', 'failed', 'over', 'unheard')),
  attempts integer not null default 0,
  next_try_at timestamptz,
  settled_at timestamptz,
  error text,
  unique nulls not distinct (key, due_at, channel_id),
  check ((state = 'due') = (next_try_at is not null)),
  check ((state = 'due') = (settled_at is null)),
  check ((state = 'unheard') = (channel_id is null))
)`);
    await runner.query(`create index notice_due on notice (next_try_at) where state = 'due'`);
    await runner.query('create index notice_settled on notice (settled_at) where settled_at is not null');
    await grantToService(runner, 'select, insert, update, delete on desk_channel, notice');
  }
}
