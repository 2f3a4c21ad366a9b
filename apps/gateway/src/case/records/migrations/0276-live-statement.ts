import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of what stands: values of records, as their owners state them now. */
export class LiveStatement0000000000276 extends Migration {
  override readonly name = 'LiveStatement0000000000276';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view live_statement as
select space_no, record_id, owner, position, idx, property, value from statement where retracted_position is null;`);
    await grantToService(runner, 'select on live_statement');
  }
}
