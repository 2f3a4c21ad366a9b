import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of people: by whom something was done, and who can do it. */
export class PersonName0000000000186 extends Migration {
  override readonly name = 'PersonName0000000000186';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view person_name as select id, name, desk, roles from person;
`);
    await grantToService(runner, 'select on person_name');
  }
}
