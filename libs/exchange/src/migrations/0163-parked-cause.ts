import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps the cause for which a record is parked beside the reason. What was parked before is told by its text, once. */
export class ParkedCause0000000000163 extends Migration {
  override readonly name = 'ParkedCause0000000000163';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table parked add column cause text not null default 'DEFECT' check (cause in ('KEY_MISSING', 'DATABASE', 'DEFECT'));
alter table parked alter column cause drop default;
update parked set cause = case when reason ~ 'is not in the key store' then 'KEY_MISSING' else 'DATABASE' end
where reason ~ 'is not in the key store' or reason ~ '^(QueryFailedError|DriverPackageNotInstalledError|TypeORMError)\\y';`);
  }
}
