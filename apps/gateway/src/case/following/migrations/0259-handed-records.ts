import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Records that were handed to somebody who has not opened them: it is looked each minute whether that person still reads the case. */
export class HandedRecords0000000000259 extends Migration {
  override readonly name = 'HandedRecords0000000000259';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index desk_seen_handed on desk_seen (space_no, record_id) where assigned_to is not null and seen_at is null',
    );
  }
}
