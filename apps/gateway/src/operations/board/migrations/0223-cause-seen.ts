import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Causes that people of operations acknowledged, as they stood then. Local truth of the service; a row goes when its cause ends. */
export class CauseSeen0000000000223 extends Migration {
  override readonly name = 'CauseSeen0000000000223';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table cause_seen (
  cause_key text primary key,
  person_id text not null references person,
  reason text not null,
  seen_at timestamptz not null,
  since timestamptz,
  amount integer not null
)`);
    await grantToService(runner, 'select, insert, update, delete on cause_seen');
  }
}
