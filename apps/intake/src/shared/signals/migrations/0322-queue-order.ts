import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** The order of the queue as a key by which it is read page by page. */
export class QueueOrder0000000000322 extends Migration {
  override readonly name = 'QueueOrder0000000000322';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index signal_waits;
create index signal_waits on signal (priority, (lane = 'flood'), coalesce(due_at, 'infinity'), signal_id)
  where state in ('RECEIVED', 'SCREENED', 'QUARANTINED');`);
  }
}
