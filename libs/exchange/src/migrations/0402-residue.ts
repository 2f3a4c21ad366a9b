import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What is left of messages whose bodies were erased: the archive again, as a rebuild applies it in their place. */
export class Residue0000000000402 extends Migration {
  override readonly name = 'Residue0000000000402';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table log_residue (
  space_no integer not null,
  position bigint not null,
  type text not null,
  message bytea not null,
  primary key (space_no, position)
);`);
    await grantToService(runner, 'select on log_residue');
    await grantToApplier(runner, 'insert, update on log_residue');
  }
}
