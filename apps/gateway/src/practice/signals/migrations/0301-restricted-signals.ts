import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What an official may be involved in is for few; what stood here before did not say so and counts as restricted. */
export class RestrictedSignals0000000000301 extends Migration {
  override readonly name = 'RestrictedSignals0000000000301';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table signal_inbox add column restricted boolean not null default true;
alter table signal_inbox alter column restricted drop default;
drop index signal_inbox_newest;
create index signal_inbox_newest on signal_inbox (priority, received_at desc, signal_id, kind);`);
  }
}
