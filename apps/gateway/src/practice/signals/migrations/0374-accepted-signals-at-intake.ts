import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Under which id an accepted signal goes to the own intake, how far it is there, and when intake was last told or asked. */
export class AcceptedSignalsAtIntake0000000000374 extends Migration {
  override readonly name = 'AcceptedSignalsAtIntake0000000000374';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table signal_acceptance
  add column desk_id uuid unique,
  add column desk_state text,
  add column desk_at timestamptz,
  add constraint signal_acceptance_desk check ((desk_id is null) = (desk_state is null)),
  add constraint signal_acceptance_desk_state check (desk_state in ('waiting', 'there', 'refused', 'told'));
create index signal_acceptance_at_desk on signal_acceptance (desk_state, desk_at) where desk_state <> 'told';`);
    await grantToService(runner, 'update on signal_acceptance');
  }
}
