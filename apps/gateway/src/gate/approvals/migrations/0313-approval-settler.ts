import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Who decided a request, for those who ask whether a person has to do with it. */
export class ApprovalSettler0000000000313 extends Migration {
  override readonly name = 'ApprovalSettler0000000000313';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view message_approval as
select message_id, space_no, state, type, recipients, author, subject, place, requested_at, settled_by from approval_request;
`);
  }
}
