import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What operations of each member told all: derived state, written by the operations applier alone. */
export class OperationsPost0000000000267 extends Migration {
  override readonly name = 'OperationsPost0000000000267';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table operations_post (
  space_no integer not null references space,
  member text not null,
  contact text not null,
  phone text not null,
  hours text not null,
  windows_from bigint[] not null,
  windows_until bigint[] not null,
  t bigint not null,
  position bigint not null,
  primary key (space_no, member)
)`);
    await grantToService(runner, 'select on operations_post');
    await grantToApplier(runner, 'insert, update, delete on operations_post');
  }
}
