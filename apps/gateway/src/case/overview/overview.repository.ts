import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, bool, int2, int4, nullable, one, statement, text, ts, uuid } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { KeyRow, OverviewCounts } from './space-overview.js';

/** Records that an overview shows. */
const KEY_RECORDS = 8;

/** Reads what an overview counts. */
@Injectable()
export class OverviewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Those that people of this country follow, then those that changed most. */
  async keyRecords(spaceNo: Entered, personId: string): Promise<readonly KeyRow[]> {
    const rows = await all(this.dataSource, KEYS, [spaceNo, personId, KEY_RECORDS]);
    return rows.map(({ typeNo, ...row }) => ({ ...row, type: recordTypeName(typeNo) }));
  }

  async counts(spaceNo: Entered, now: Date): Promise<OverviewCounts> {
    const midnight = now.getTime() - (now.getTime() % DAY_MS);
    return one(this.dataSource, COUNTS, [spaceNo, this.identity.member, midnight]);
  }
}

const KEYS = statement(
  {
    recordId: uuid,
    typeNo: int2,
    owner: text,
    changedAt: ts,
    name: nullable(text),
    changes: int4,
    followers: int4,
    following: bool,
  },
  `
select r.record_id as "recordId", r.type as "typeNo", r.owner, to_timestamp(r.changed_t / 1000.0) as "changedAt",
  s.name, n.changes, w.followers, w.following
from record r
left join record_summary s using (space_no, record_id, owner)
cross join lateral (select count(*)::int as changes from record_change c
                    where c.space_no = r.space_no and c.record_id = r.record_id) n
cross join lateral (select count(*)::int as followers, coalesce(bool_or(f.person_id = $2), false) as following
                    from following f where f.space_no = r.space_no and f.record_id = r.record_id) w
where r.space_no = $1 order by w.followers desc, n.changes desc, r.changed_t desc, r.record_id limit $3`,
);

const COUNTS = statement(
  {
    records: int4,
    sealed: int4,
    openQuestions: int4,
    waitingForApproval: int4,
    twoValues: int4,
    sharedToday: int4,
  },
  `
select (select count(*)::int from record where space_no = $1) + (
    select count(distinct p.overlay->>'recordId')::int from pending_message p
    where p.space_no = $1 and p.state in ('pending', 'waiting', 'held') and p.subject like 'record:%'
      and not exists (select from record r where r.space_no = $1 and r.record_id = (p.overlay->>'recordId')::uuid)) as records,
  (select count(*)::int from log_message where space_no = $1 and kind = 1 and verdict = 0 and not $2 = any(recipients)) as sealed,
  (select count(*)::int from open_request o where o.space_no = $1 and $2 in (o.creditor, o.debtor)
    and not exists (select from recall_word w where w.space_no = o.space_no and w.position = o.position) and not exists (select from refused_offer f
    where (f.space_no, f.creditor, f.commitment_id) = (o.space_no, o.creditor, o.commitment_id))) as "openQuestions",
  (select count(*)::int from message_approval where space_no = $1 and state = 'waiting' and place = 0) as "waitingForApproval",
  (select count(*)::int from record_summary where space_no = $1 and conflicted) as "twoValues",
  (select count(*)::int from record_summary s where s.space_no = $1 and s.owner = $2 and s.changed_t >= $3::bigint and exists (
    select from record_change c where c.space_no = $1 and c.record_id = s.record_id and c.sender = $2 and c.t >= $3::bigint
      and cardinality(array_remove(c.recipients, $2)) > 0)) as "sharedToday"`,
);
