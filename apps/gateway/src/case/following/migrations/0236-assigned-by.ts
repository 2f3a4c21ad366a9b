import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Who handed a record to somebody. */
export class AssignedBy0000000000236 extends Migration {
  override readonly name = 'AssignedBy0000000000236';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk_seen add column assigned_by text references person');
  }
}
