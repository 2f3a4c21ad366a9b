import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What was opened and not told yet is found at once, however much was opened before: it is looked for every two seconds. */
export class OpenedToAnnounce0000000000232 extends Migration {
  override readonly name = 'OpenedToAnnounce0000000000232';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index opened_record_to_announce on opened_record (space_no, position) where not announced',
    );
  }
}
