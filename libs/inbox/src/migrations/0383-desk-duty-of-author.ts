import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What waits for one person rings as well where it is urgent or has a moment: a desk tells them, who may be at home. */
export class DeskDutyOfAuthor0000000000383 extends Migration {
  override readonly name = 'DeskDutyOfAuthor0000000000383';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace view desk_duty as
  select key, kind, space_no, at, due_at, urgent, must_act, held_by is not null as held,
    looked_at or coalesce((matter ->> 'isSeen')::boolean, false) as seen
  from duty where action is not null or urgent or due_at is not null`);
    await grantToService(runner, 'select on desk_duty');
  }
}
