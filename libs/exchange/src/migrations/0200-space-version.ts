import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of when charter and takers-part of a space changed last: both change with a charter that begins to act. */
export class SpaceVersion0000000000200 extends Migration {
  override readonly name = 'SpaceVersion0000000000200';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view space_version as
select s.space_no, s.space_id,
  (select max(acted_at) from charter c where c.space_no = s.space_no) as acted_at,
  (select count(*)::int from takes_part t where t.space_no = s.space_no) as members,
  (select max(since) from takes_part t where t.space_no = s.space_no) as since
from space s;
`);
    await grantToService(runner, 'select on space_version');
  }
}
