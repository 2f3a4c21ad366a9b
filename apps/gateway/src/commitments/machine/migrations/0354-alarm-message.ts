import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Which message said last that a moment has passed, so that no second one waits behind it. */
export class AlarmMessage0000000000354 extends Migration {
  override readonly name = 'AlarmMessage0000000000354';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table commitment_alarm add column said_id uuid');
  }
}
