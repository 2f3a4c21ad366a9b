import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** When values of records came and went, for who looked at a record before: places on the log, and not what the values say. */
export class ValueMoments0000000000399 extends Migration {
  override readonly name = 'ValueMoments0000000000399';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view value_moment as
select space_no, record_id, owner, property, position, retracted_position from statement;`);
    await grantToService(runner, 'select on value_moment');
  }
}
