import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Signals that intake handed over: what it said once stands here alone from then on. */
export class HandedSignals0000000000300 extends Migration {
  override readonly name = 'HandedSignals0000000000300';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table signal_inbox (
  signal_id uuid not null,
  kind text not null,
  received_at timestamptz not null,
  fetched_at timestamptz not null,
  priority text not null,
  body jsonb not null,
  primary key (signal_id, kind)
);
create index signal_inbox_newest on signal_inbox (priority, received_at desc);`);
    await grantToService(runner, 'select, insert on signal_inbox');
  }
}
