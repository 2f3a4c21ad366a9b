import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What waits for everybody who may act on it, as far as those ask who tell a desk of it: not what it is about. */
export class DeskDuty0000000000371 extends Migration {
  override readonly name = 'DeskDuty0000000000371';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view desk_duty as
  select key, kind, space_no, at, due_at, urgent, must_act, held_by is not null as held from duty where action is not null`);
    await runner.query('create index duty_urgent on duty (at) where urgent');
    await grantToService(runner, 'select on desk_duty');
  }
}
