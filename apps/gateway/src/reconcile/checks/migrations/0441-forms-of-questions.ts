import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A question that is open across an update is asked anew where numbers are written otherwise since. */
export class FormsOfQuestions0000000000441 extends Migration {
  override readonly name = 'FormsOfQuestions0000000000441';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table check_question add column forms integer not null default 1;
alter table check_question alter column forms drop default;`);
  }
}
