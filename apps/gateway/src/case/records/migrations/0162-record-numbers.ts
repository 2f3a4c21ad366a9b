import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Numbers of own records, to be said on the phone, by the request that made each; a number stays taken. Local truth of the service. */
export class RecordNumbers0000000000162 extends Migration {
  override readonly name = 'RecordNumbers0000000000162';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table record_number (
  space_no integer not null references space,
  number text not null,
  record_id uuid not null,
  request_id uuid not null unique,
  primary key (space_no, number)
);`);
    await grantToService(runner, 'select, insert on record_number');
  }
}
