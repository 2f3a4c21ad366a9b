import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of the gate: who wrote a message, and how one stands that a person has to let go. */
export class GateViews0000000000189 extends Migration {
  override readonly name = 'GateViews0000000000189';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view message_author as select message_id, space_no, author, sent_at from approved_message;

create view message_approval as
select message_id, space_no, state, type, recipients, author, subject, place, requested_at from approval_request;
`);
    await grantToService(runner, 'select on message_author, message_approval');
  }
}
