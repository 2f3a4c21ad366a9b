import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Takes away a column of held messages that none ever filled. */
export class DropCorrelation0000000000164 extends Migration {
  override readonly name = 'DropCorrelation0000000000164';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table approval_request drop column correlation_id');
  }
}
