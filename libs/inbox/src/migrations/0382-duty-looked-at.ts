import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whether somebody who may act on a duty looked at what it asks: a local fact, which no rebuild compares. */
export class DutyLookedAt0000000000382 extends Migration {
  override readonly name = 'DutyLookedAt0000000000382';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table duty add column looked_at boolean not null default false');
    await runner.query(`
create or replace view desk_duty as
  select key, kind, space_no, at, due_at, urgent, must_act, held_by is not null as held,
    looked_at or coalesce((matter ->> 'isSeen')::boolean, false) as seen
  from duty where action is not null`);
    await grantToService(runner, 'select on desk_duty');
  }
}
