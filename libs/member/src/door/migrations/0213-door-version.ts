import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What all that a door keeps of a space stands under: it follows from the tables, so no process has to tell another. */
export class DoorVersion0000000000213 extends Migration {
  override readonly name = 'DoorVersion0000000000213';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view door_version as
select space_no, space_id,
  concat_ws(' ', coalesce(acted_at, -1), members, coalesce(since, -1), coalesce(t.version, 0)) as version
from space_version left join case_team t using (space_no);
`);
    await grantToService(runner, 'select on door_version');
  }
}
