import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of those whom members named to each other. */
export class NamedContact0000000000187 extends Migration {
  override readonly name = 'NamedContact0000000000187';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view named_contact as select space_no, member, person_id, name, role, desk, phone from named_person;
`);
    await grantToService(runner, 'select on named_contact');
  }
}
