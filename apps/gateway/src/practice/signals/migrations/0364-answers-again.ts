import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What intake did not know is asked again: it is looked for as what waits is. */
export class AnswersAgain0000000000364 extends Migration {
  override readonly name = 'AnswersAgain0000000000364';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index signal_answer_waiting;
create index signal_answer_waiting on signal_answer (at) where state <> 'told';`);
  }
}
