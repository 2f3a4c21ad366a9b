import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of following: who hears of a record. */
export class RecordFollower0000000000332 extends Migration {
  override readonly name = 'RecordFollower0000000000332';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view record_follower as select space_no, record_id, person_id from following;`);
    await grantToService(runner, 'select on record_follower');
  }
}
