import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Records that are no messages are few among many: a search for one kind of them reads no others. */
export class RareKinds0000000000258 extends Migration {
  override readonly name = 'RareKinds0000000000258';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index log_record_kind on log_record (space_no, kind, position) where kind <> 1');
  }
}
