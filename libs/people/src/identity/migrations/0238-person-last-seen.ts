import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** When people were here last: what is kept of a person for some time only ends by it. */
export class PersonLastSeen0000000000238 extends Migration {
  override readonly name = 'PersonLastSeen0000000000238';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create view person_last_seen as select id, last_seen_at from person;');
    await grantToService(runner, 'select on person_last_seen');
  }
}
