import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Records that came from another country, and who of the desk looked first. Local truth; what came before counts as looked at. */
export class DeskSeen0000000000234 extends Migration {
  override readonly name = 'DeskSeen0000000000234';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table desk_seen (
  space_no integer not null references space,
  record_id uuid not null,
  first_position bigint not null,
  assigned_to text references person,
  seen_by text references person,
  seen_at timestamptz,
  primary key (space_no, record_id),
  check ((seen_by is null) = (seen_at is null))
);
create index desk_seen_at on desk_seen (seen_at) where seen_at is not null;`);
    await grantToService(runner, 'select, insert, update, delete on desk_seen');
  }
}
