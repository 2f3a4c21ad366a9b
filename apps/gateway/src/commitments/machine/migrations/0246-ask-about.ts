import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** The value that a question is about, and the values that its answer gives, as `message index`. */
export class AskAbout0000000000246 extends Migration {
  override readonly name = 'AskAbout0000000000246';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table release_ask add column about_message uuid, add column about_index integer;
alter table release_answer add column given text[] not null default '{}';`);
  }
}
