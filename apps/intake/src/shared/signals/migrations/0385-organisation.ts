import { grantTo, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whose people told a signal at the door of authorities: its contact officer reads it, and that of no other organisation. */
export class Organisation0000000000385 extends Migration {
  override readonly name = 'Organisation0000000000385';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table signal add column organisation text check (length(organisation) between 1 and 100)',
    );
    await grantTo(runner, 'door', 'insert (organisation) on signal');
  }
}
