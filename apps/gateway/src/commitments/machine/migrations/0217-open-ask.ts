import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of questions: those that no answer ended. Not now leaves a question open. */
export class OpenAsk0000000000217 extends Migration {
  override readonly name = 'OpenAsk0000000000217';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view open_ask as
select a.space_no, a.position, a.asker, a.owner
from release_ask a
left join lateral (
  select n.answer from release_answer n where n.space_no = a.space_no and n.ask_position = a.position
  order by n.position desc limit 1) n on true
where coalesce(n.answer, 'later') = 'later';
`);
    await grantToService(runner, 'select on open_ask');
  }
}
