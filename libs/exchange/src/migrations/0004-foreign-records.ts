import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Records that an own key signed and this gateway did not seal: a second process with the same keys, or a thief. */
export class ForeignRecords0000000000004 extends Migration {
  override readonly name = 'ForeignRecords0000000000004';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table foreign_record (
  space_no integer not null references space,
  position bigint not null,
  kind smallint not null,
  key_id bytea not null,
  found_at timestamptz not null,
  primary key (space_no, position)
);`);
    await grantToService(runner, 'select, insert on foreign_record');
  }
}
