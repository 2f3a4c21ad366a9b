import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of proposals: which wait for the owner of a record, and who reads them; never what they say. */
export class OpenProposals0000000000424 extends Migration {
  override readonly name = 'OpenProposals0000000000424';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view open_proposal as
select space_no, member, proposal_id, owner, record_id, readers, position, t from proposal where state = 'open';`);
    await grantToService(runner, 'select on open_proposal');
  }
}
