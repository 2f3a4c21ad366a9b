import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A request makes its record once, with its key; by which request a number was drawn is asked no more. */
export class RecordNumbers0000000000206 extends Migration {
  override readonly name = 'RecordNumbers0000000000206';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table record_number drop column request_id');
  }
}
