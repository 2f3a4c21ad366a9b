import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what a refused record was expected to be and what it was. What was refused before has neither. */
export class RefusalReasons0000000000165 extends Migration {
  override readonly name = 'RefusalReasons0000000000165';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table log_record add column refused_expected text, add column refused_found text');
    await runner.query('alter table private_verdict add column expected text, add column found text');
  }
}
