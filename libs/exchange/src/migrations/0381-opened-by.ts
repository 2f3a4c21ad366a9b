import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of which members opened a message; of this one without its name. */
export class OpenedBy0000000000381 extends Migration {
  override readonly name = 'OpenedBy0000000000381';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view opened_by as
  select space_no, opened_position as position, member from opened_answer
  union all select space_no, position, null from opened_record`);
    await grantToService(runner, 'select on opened_by');
  }
}
