import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Pictures of a case under a title, each of a person, or of all at the desk: local truth, which no message tells. */
export class SavedViews0000000000425 extends Migration {
  override readonly name = 'SavedViews0000000000425';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table saved_view (
  space_no integer not null references space,
  view_id uuid not null,
  person_id text not null references person,
  desk text,
  kind text not null,
  title text not null,
  query jsonb not null,
  changed_at timestamptz not null,
  primary key (space_no, view_id)
);
create index saved_view_person on saved_view (space_no, person_id);
create index saved_view_desk on saved_view (space_no, desk) where desk is not null;`);
    await grantToService(runner, 'select, insert, update, delete on saved_view');
  }
}
