import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of all values that were ever said here: of which property, for whom, and with which marks. */
export class RecordClaim0000000000331 extends Migration {
  override readonly name = 'RecordClaim0000000000331';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view record_claim as
select space_no, record_id, owner, message_id, message_index, property, value, release, retracted_position is null as is_live,
  (labels -> 'handling' ->> 'code')::integer - 1 as handling, jsonb_array_length(labels -> 'sensitivities') > 0 as is_sensitive
from statement;`);
    await grantToService(runner, 'select on record_claim');
  }
}
