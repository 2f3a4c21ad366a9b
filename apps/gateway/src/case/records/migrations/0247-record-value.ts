import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of values: which record they are of, and who holds them. */
export class RecordValue0000000000247 extends Migration {
  override readonly name = 'RecordValue0000000000247';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view record_value as
select space_no, record_id, owner, message_id, message_index, release from statement where retracted_position is null;`);
    await grantToService(runner, 'select on record_value');
  }
}
