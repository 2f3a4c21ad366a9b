import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Finds what is to be sent to one channel, and what became of it, without a look at those of others. */
export class NoticesOfChannel0000000000377 extends Migration {
  override readonly name = 'NoticesOfChannel0000000000377';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notice_due');
    await runner.query(`create index notice_due on notice (channel_id, attempts, next_try_at) where state = 'due'`);
    await runner.query('create index notice_of_channel on notice (channel_id, settled_at)');
  }
}
