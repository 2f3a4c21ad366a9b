import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What the own country has of a number in cases that whoever looks it up may not read. */
export class SealedValues0000000000443 extends Migration {
  override readonly name = 'SealedValues0000000000443';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table list_check_value add column sealed jsonb not null default '[]';
alter table list_check_value alter column sealed drop default;`);
  }
}
