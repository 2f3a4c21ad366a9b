import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whether people who asked were told to call who did not see in time what cannot wait. */
export class AlarmCalled0000000000380 extends Migration {
  override readonly name = 'AlarmCalled0000000000380';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table commitment_alarm add column called boolean not null default false');
  }
}
