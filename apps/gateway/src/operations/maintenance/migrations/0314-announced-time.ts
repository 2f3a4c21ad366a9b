import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** For how long each member was silent by its own word lately. */
export class AnnouncedTime0000000000314 extends Migration {
  override readonly name = 'AnnouncedTime0000000000314';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table operations_post add column spent_from bigint[] not null default '{}', add column spent_until bigint[] not null default '{}'
`);
  }
}
