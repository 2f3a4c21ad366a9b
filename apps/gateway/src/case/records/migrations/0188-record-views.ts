import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of records: how they are called, and which message is about which. */
export class RecordViews0000000000188 extends Migration {
  override readonly name = 'RecordViews0000000000188';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view record_name as select space_no, record_id, type, owner, name from record_summary;

create view record_message as select space_no, position, record_id, message_id, sender from record_change;
`);
    await grantToService(runner, 'select on record_name, record_message');
  }
}
