import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What waited and quoted something that its owner took back waits no longer. */
export class RecalledRequest0000000000432 extends Migration {
  override readonly name = 'RecalledRequest0000000000432';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table approval_request drop constraint approval_request_state_check,
  add constraint approval_request_state_check check (state in ('waiting', 'approved', 'refused', 'withdrawn', 'recalled'));`);
  }
}
