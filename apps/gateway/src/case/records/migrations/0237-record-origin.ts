import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of where a record comes from: whose it is, and since when. */
export class RecordOrigin0000000000237 extends Migration {
  override readonly name = 'RecordOrigin0000000000237';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view record_origin as select space_no, record_id, owner, created_t from record;
create index record_created on record (space_no, created_t);`);
    await grantToService(runner, 'select on record_origin');
  }
}
