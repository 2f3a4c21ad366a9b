import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What waits for the services behind: each caller fetches its own, and a row goes when it says that it has it. */
export class Handovers0000000000312 extends Migration {
  override readonly name = 'Handovers0000000000312';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table handover_out (
  seq bigint primary key generated always as identity,
  caller text not null,
  kind text not null,
  signal_id uuid not null references signal,
  body jsonb not null,
  unique (caller, kind, signal_id)
);
create table inner_cursor (
  caller text primary key,
  seq bigint not null
);`);
    await grantToService(runner, 'select, insert, delete on handover_out');
    await grantToService(runner, 'select, insert, update on inner_cursor');
  }
}
