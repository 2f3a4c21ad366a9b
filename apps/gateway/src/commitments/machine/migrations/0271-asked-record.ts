import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of questions: the record that one is about, where it is known here. */
export class AskedRecord0000000000271 extends Migration {
  override readonly name = 'AskedRecord0000000000271';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view asked_record as
select a.space_no, a.message_id as ask_id, a.position, c.record_id
from release_ask a join record_message c on c.space_no = a.space_no and c.position = a.asked_position;
`);
    await grantToService(runner, 'select on asked_record');
  }
}
