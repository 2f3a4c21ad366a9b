import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What others may read of the exchange. Plain selects, which the planner folds into the query; a column that is not named costs nothing. */
export class ExchangeViews0000000000185 extends Migration {
  override readonly name = 'ExchangeViews0000000000185';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view space_key as select space_no, space_id from space;

-- Clear columns of the archive: the same at every rebuild, so that appliers may read them below their position.
create view log_message as
select l.space_no, l.position, l.t, l.verdict, l.kind, l.sender, l.epoch, l.sequence, l.identity, l.message_id, l.in_reply_to,
  l.recipients, l.created_at_ms, l.skeleton ->> 'type' as type,
  (select code from private_verdict v where v.space_no = l.space_no and v.position = l.position) as refused_here
from log_record l;

create view member_progress as
select t.space_no, t.member, t.since,
  (select next_position from follower f where f.space_no = t.space_no) as size,
  (select c.size from cosignature c where c.space_no = t.space_no and c.member = t.member order by c.size desc limit 1) as cosigned,
  (select c.seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member order by c.size desc limit 1) as seen_at
from takes_part t;

create view pending_message as
select p.message_id, p.space_no, p.subject, p.overlay, p.author, p.state, p.accepted_at,
  coalesce((select o.recipients from outbox o where o.message_id = p.message_id),
    (select s.recipients from sealed s where s.message_id = p.message_id)) as recipients,
  coalesce((select o.position from outbox o where o.message_id = p.message_id),
    (select s.position from sealed s where s.message_id = p.message_id)) as place
from pending_change p;

create view acted_charter as select space_no, hash, revision, bytes, acted_at from charter where acted_at is not null;
`);
    await grantToService(runner, 'select on space_key, log_message, member_progress, pending_message, acted_charter');
  }
}
