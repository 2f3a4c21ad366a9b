import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** No revision moves a comment to another record; and the newest of a record are found without a look at all of them. */
export class CommentOfRecord0000000000333 extends Migration {
  override readonly name = 'CommentOfRecord0000000000333';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table comment drop constraint comment_pkey, add primary key (space_no, member, comment_id, record_id);
create index comment_newest on comment (space_no, record_id, position);`);
  }
}
