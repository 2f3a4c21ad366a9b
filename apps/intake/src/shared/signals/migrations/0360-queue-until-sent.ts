import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What was weighed waits until somebody sends it: it left the queue before, and nothing led to it any more. */
export class QueueUntilSent0000000000360 extends Migration {
  override readonly name = 'QueueUntilSent0000000000360';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index signal_waits;
create index signal_waits on signal (lane, priority, coalesce(due_at, 'infinity'), signal_id)
  where state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'QUARANTINED');`);
  }
}
