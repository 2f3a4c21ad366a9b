import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Each lane of the queue is read by itself, so that neither stands before all of the other. */
export class QueueLanes0000000000347 extends Migration {
  override readonly name = 'QueueLanes0000000000347';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index signal_waits;
create index signal_waits on signal (lane, priority, coalesce(due_at, 'infinity'), signal_id)
  where state in ('RECEIVED', 'SCREENED', 'QUARANTINED');`);
  }
}
