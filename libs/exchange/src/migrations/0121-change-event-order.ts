import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Numbers are drawn before transactions commit, so a reader that goes by them alone misses whoever commits late. With its transaction
 * beside it, an event is read once every transaction before it has ended, and no later reader finds an earlier one.
 */
export class ChangeEventOrder0000000000121 extends Migration {
  override readonly name = 'ChangeEventOrder0000000000121';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table change_event add column tx xid8 not null default pg_current_xact_id();
create index change_event_order on change_event (tx, event_no);`);
  }
}
