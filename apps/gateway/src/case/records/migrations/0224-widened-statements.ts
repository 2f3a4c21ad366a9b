import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Where on the log a member got a statement that was given to others before: where a statement stands says it only of those. What was
 * given before this step is filled by `joinder rebuild --keep`; until then it counts as given when the statement was made.
 */
export class WidenedStatements0000000000224 extends Migration {
  override readonly name = 'WidenedStatements0000000000224';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table statement add column widened jsonb not null default '{}'`);
  }
}
