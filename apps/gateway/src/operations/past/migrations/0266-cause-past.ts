import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What was the matter within the last 30 days, each time it was. Local truth of the service; a row goes on while its cause does. */
export class CausePast0000000000266 extends Migration {
  override readonly name = 'CausePast0000000000266';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table cause_past (
  cause_key text not null,
  began_at timestamptz not null,
  seen_last_at timestamptz not null,
  cause text not null,
  whose text not null,
  member text,
  since timestamptz,
  named jsonb not null,
  primary key (cause_key, began_at)
);
create index cause_past_member on cause_past (member, began_at desc)`);
    await grantToService(runner, 'select, insert, update, delete on cause_past');
  }
}
