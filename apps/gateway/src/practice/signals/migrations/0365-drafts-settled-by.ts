import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Who entered a draft or left it out, and when; nobody knows it of those before. */
export class DraftsSettledBy0000000000365 extends Migration {
  override readonly name = 'DraftsSettledBy0000000000365';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table signal_draft
  add column settled_by_id text,
  add column settled_by_name text,
  add column settled_at timestamptz,
  add constraint signal_draft_settled_check
    check (num_nulls(settled_by_id, settled_by_name, settled_at) in (0, 3) and (state <> 'open' or settled_at is null));`);
  }
}
