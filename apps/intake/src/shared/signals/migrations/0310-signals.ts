import { grantTo, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Signals as the door takes them. It writes and never reads: ids are made by it, an insert that meets a row changes nothing and gives
 * nothing back, and a number of its own a signal has only once somebody looked at it.
 */
export class Signals0000000000310 extends Migration {
  override readonly name = 'Signals0000000000310';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table signal (
  signal_id uuid primary key,
  no bigint unique,
  class text not null,
  form_version integer not null,
  received_at timestamptz not null,
  due_at timestamptz,
  language text not null,
  priority text not null check (priority in ('P0', 'P1', 'P2', 'P3')),
  child boolean not null,
  danger boolean not null,
  lane text not null check (lane in ('normal', 'flood')),
  state text not null check (state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'ROUTED', 'CONTEXT_ONLY', 'DISMISSED', 'QUARANTINED', 'PURGED')),
  content jsonb,
  retention_until date not null,
  check ((content is null) = (state = 'PURGED'))
);
create index signal_waits on signal (priority, lane desc, due_at, signal_id) where state in ('RECEIVED', 'SCREENED', 'QUARANTINED');`);
    await grantToService(runner, 'select, insert, update, delete on signal');
    await grantTo(runner, 'door', 'insert on signal');
    await grantTo(runner, 'door', 'select on schema_migration');
  }
}
