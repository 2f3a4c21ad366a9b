import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of the decisions of people about freezes: those that two of them took. */
export class DecidedFreeze0000000000191 extends Migration {
  override readonly name = 'DecidedFreeze0000000000191';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view decided_freeze as
select space_no, position, kind, evidence_hash, member from freeze_decision where at is not null;
`);
    await grantToService(runner, 'select on decided_freeze');
  }
}
