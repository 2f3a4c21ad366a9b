import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * The place of a request in the list: what is open first and by its due moment, then what ended, the newest first. The index has all that the list
 * is ordered and cut by, so that no text is read of what is not shown.
 */
export class CommitmentList0000000000351 extends Migration {
  override readonly name = 'CommitmentList0000000000351';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table commitment
  add column is_over boolean not null generated always as (phase not in ('offered', 'accepted', 'paused')) stored,
  add column listed_by bigint not null generated always as (case when phase in ('offered', 'accepted', 'paused') then due_t else -t end) stored;
create index commitment_listed on commitment (space_no, debtor, creditor, is_over, listed_by, position desc) include (commitment_id);`);
  }
}
