import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Records with two values of what has one at a time, found without all the others. */
export class ConflictedRecords0000000000422 extends Migration {
  override readonly name = 'ConflictedRecords0000000000422';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index record_summary_conflicted on record_summary (space_no, record_id) where conflicted;
create view conflicted_record as select space_no, record_id, owner from record_summary where conflicted;`);
    await grantToService(runner, 'select on conflicted_record');
  }
}
