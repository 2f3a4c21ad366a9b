import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whoever names a record says how it must be handled, and of two side by side which versions they are and how well each value is known. */
export class PairedRecords0000000000370 extends Migration {
  override readonly name = 'PairedRecords0000000000370';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view record_origin as select space_no, record_id, owner, created_t, version from record;
create or replace view live_statement as
select space_no, record_id, owner, position, idx, property, value,
  (labels #>> '{evaluation,source}') || (labels #>> '{evaluation,information}') as evaluation,
  (labels #>> '{handling,code}')::int as handling
from statement where retracted_position is null;
create or replace view record_name as select space_no, record_id, type, owner, name, handling from record_summary;`);
  }
}
