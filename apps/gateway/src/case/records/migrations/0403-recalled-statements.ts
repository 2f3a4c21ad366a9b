import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of values that were recalled: which they are, by whom, and what is still here of them, which those alone show who may keep it. */
export class RecalledStatements0000000000403 extends Migration {
  override readonly name = 'RecalledStatements0000000000403';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index statement_recalled on statement (space_no, record_id) where recalled_position is not null and value <> '';
create index recalled_name_position on recalled_name (space_no, position);
create or replace view recalled_value as
select n.space_no, n.record_id, n.owner, n.message_id, n.message_index, r.whole, r.t, n.position, r.lets_go
from recalled_name n join recall r using (space_no, position);
create view recalled_statement as
select space_no, record_id, owner, message_id, message_index, property, value, recalled_position from statement
where recalled_position is not null and value <> '';`);
    await grantToService(runner, 'select on recalled_statement');
  }
}
