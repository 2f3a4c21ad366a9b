import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of words on pairs: who said what, to whom, and in which order they count; never why. */
export class PairWords0000000000423 extends Migration {
  override readonly name = 'PairWords0000000000423';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view pair_word as
select space_no, left_id, right_id, member, revision, verdict, readers, position, t, first_id from judgement;`);
    await grantToService(runner, 'select on pair_word');
  }
}
