import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Signals are read in the order in which they came, by whoever compares what they name. */
export class SignalsCame0000000000406 extends Migration {
  override readonly name = 'SignalsCame0000000000406';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index signal_came on signal (received_at, signal_id)');
  }
}
