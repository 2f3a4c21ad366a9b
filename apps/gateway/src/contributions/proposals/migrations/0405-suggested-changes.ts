import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of what members suggest: of which record, and in place of which values; not what they say. */
export class SuggestedChanges0000000000405 extends Migration {
  override readonly name = 'SuggestedChanges0000000000405';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view suggested_change as
select space_no, member, proposal_id, owner, record_id, retracts, t from proposal;`);
    await grantToService(runner, 'select on suggested_change');
  }
}
