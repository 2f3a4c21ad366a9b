import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What a member answered an asker on a day is looked up for each of its pages, however many it sends that are not answered. */
export class AnswersOfADay0000000000412 extends Migration {
  override readonly name = 'AnswersOfADay0000000000412';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index check_answer_day on check_answer (space_no, member, asker, t)');
  }
}
