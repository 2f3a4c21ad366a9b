import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** An answer that intake refused is marked: it holds up no other, and its page says so. */
export class RefusedAnswers0000000000368 extends Migration {
  override readonly name = 'RefusedAnswers0000000000368';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table signal_answer
  drop constraint signal_answer_state_check,
  add constraint signal_answer_state_check check (state in ('waiting', 'told', 'unknown', 'refused'));`);
  }
}
