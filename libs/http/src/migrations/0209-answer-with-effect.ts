import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A key is claimed, used and answered in one transaction: nothing needs to outlive an attempt that ended in between. */
export class AnswerWithEffect0000000000209 extends Migration {
  override readonly name = 'AnswerWithEffect0000000000209';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency_key drop column id, drop column claimed_until, drop column headers');
  }
}
