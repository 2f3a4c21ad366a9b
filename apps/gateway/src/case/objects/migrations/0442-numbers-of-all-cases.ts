import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A number is looked for in all cases of this country at once. */
export class NumbersOfAllCases0000000000442 extends Migration {
  override readonly name = 'NumbersOfAllCases0000000000442';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index object_key_number on object_key (kind, key)');
  }
}
