import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** How people set their pages. Local truth of the service, and no content of a case. */
export class Settings0000000000241 extends Migration {
  override readonly name = 'Settings0000000000241';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table settings (
  person_id text not null references person,
  key text not null,
  value jsonb not null,
  primary key (person_id, key)
);`);
    await grantToService(runner, 'select, insert, update on settings');
  }
}
