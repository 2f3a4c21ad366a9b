import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Pages whose digests stand in the archive, and since when: local truth. */
export class CheckBodies0000000000440 extends Migration {
  override readonly name = 'CheckBodies0000000000440';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table check_body (
  space_no integer not null,
  position bigint not null,
  noted_at timestamptz not null,
  primary key (space_no, position)
);
insert into check_body (space_no, position, noted_at) select space_no, position, clock_timestamp() from check_page;`);
    await grantToApplier(runner, 'insert on check_body');
    await grantToService(runner, 'select, delete on check_body');
  }
}
