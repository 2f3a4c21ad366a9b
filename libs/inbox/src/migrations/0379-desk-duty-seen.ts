import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whether somebody said that they saw what waits, so that nobody else need be called. */
export class DeskDutySeen0000000000379 extends Migration {
  override readonly name = 'DeskDutySeen0000000000379';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view desk_duty as
  select key, kind, space_no, at, due_at, urgent, must_act, held_by is not null as held,
    coalesce((matter ->> 'isSeen')::boolean, false) as seen
  from duty where action is not null`);
    await grantToService(runner, 'select on desk_duty');
  }
}
