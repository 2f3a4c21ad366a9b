import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whether whoever asks says that it cannot wait, as its header has it. Questions before it were none of these. */
export class AskUrgent0000000000272 extends Migration {
  override readonly name = 'AskUrgent0000000000272';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release_ask add column urgent boolean not null default false');
  }
}
