import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of which members could not take a message in, and where they said so. */
export class RefusedBy0000000000397 extends Migration {
  override readonly name = 'RefusedBy0000000000397';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view refused_by as
  select space_no, refused_position as position, member, position as said_at, t from refusal_answer`);
    await grantToService(runner, 'select on refused_by');
  }
}
