import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Positions that are about the space itself: where a charter acted or was signed, and since when members take part. What changed before and
 * stands no more is known after the next rebuild.
 */
export class SpaceSubjects0000000000199 extends Migration {
  override readonly name = 'SpaceSubjects0000000000199';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
insert into message_subject (space_no, position, kind, id)
select space_no, position, 'space', space_id::text
from (
  select space_no, acted_at as position from charter where acted_at is not null
  union select space_no, position from charter_vote
  union select space_no, since from takes_part
) changed join space using (space_no)
on conflict do nothing;`);
  }
}
