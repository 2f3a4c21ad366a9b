import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Which proposals a change of a record brings, as its owner says, and of which version it is: for those who read them. */
export class RecordCredits0000000000392 extends Migration {
  override readonly name = 'RecordCredits0000000000392';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table record_change add column credits jsonb not null default '[]';

create or replace view record_message as select space_no, position, record_id, message_id, sender, version from record_change;

create view record_credit as
select c.space_no, c.record_id, c.sender, c.message_id, e.credit ->> 'member' as member, (e.credit ->> 'proposalId')::uuid as proposal_id
from record_change c cross join lateral jsonb_array_elements(c.credits) as e (credit);
`);
    await grantToService(runner, 'select on record_credit');
  }
}
