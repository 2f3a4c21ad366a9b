import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of how much waits in a space: counted to 1000, so that it costs the same in any flood. */
export class OutboxBacklog0000000000193 extends Migration {
  override readonly name = 'OutboxBacklog0000000000193';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view outbox_backlog as
select s.space_no, (select count(*)::int from (select from outbox o where o.space_no = s.space_no limit 1000) counted) as waiting
from space s;
`);
    await grantToService(runner, 'select on outbox_backlog');
  }
}
