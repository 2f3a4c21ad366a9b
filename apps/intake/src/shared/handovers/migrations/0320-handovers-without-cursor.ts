import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A caller names each handover that it has: a place in the order would pass over one that is committed late. */
export class HandoversWithoutCursor0000000000320 extends Migration {
  override readonly name = 'HandoversWithoutCursor0000000000320';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inner_cursor');
  }
}
