import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What two people decided about a freeze: one proposes, another confirms. A source of its own that a rebuild keeps: nothing here
 * follows from the log.
 */
export class FreezeDecisions0000000000005 extends Migration {
  override readonly name = 'FreezeDecisions0000000000005';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table freeze_decision (
  space_no integer not null references space,
  position bigint not null,
  kind text not null,
  evidence_hash bytea not null,
  proposal_id uuid not null,
  member text,
  cause text not null,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirm_reason text,
  at timestamptz,
  primary key (space_no, evidence_hash)
);
create index freeze_decision_proposal on freeze_decision (proposal_id);`);
    await grantToService(runner, 'select, insert, update, delete on freeze_decision');
  }
}
