import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import {
  all,
  array,
  bool,
  composed,
  first,
  int2,
  int4,
  int8,
  nullable,
  one,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { verdictName } from '#libs/protocol';
import { DataSource } from 'typeorm';
import { kindName, kindNumber } from './kind-name.js';
import { NEWEST_SIZES, sinceTime } from './log-window.js';
import { refusedPositions } from './refused-positions.js';
import type { MessageRow } from './message-row.js';

/** What is searched for in one space. */
export interface MessageFilter {
  readonly spaceId: string;
  readonly spaceNo: number;
  readonly sender: string | null;
  readonly receiver: string | null;
  readonly state: 'accepted' | 'refused' | 'parked' | 'unreceipted' | null;
  readonly messageId: string | null;
  /** As rows name it. */
  readonly kind: string | null;
  /** Log times, milliseconds: not before the first, before the second. */
  readonly from: number | null;
  readonly until: number | null;
  /** Positions below this one; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Finds records of a log by what their headers say, newest first. */
@Injectable()
export class MessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  async search(filter: MessageFilter): Promise<readonly MessageRow[]> {
    const range = await this.rangeOf(filter);
    if (range === null) return [];
    const kind = filter.kind === null ? null : kindNumber(filter.kind);
    const rows = await all(this.dataSource, SEARCH(kind !== null && kind !== Number(Kind.BUSINESS)), [
      filter.spaceNo,
      range.before,
      filter.sender,
      filter.receiver,
      filter.state,
      filter.limit,
      range.from,
      filter.messageId,
      kind,
    ]);
    return rows.map(({ kind, verdict, t, parked, ...row }) => ({
      ...row,
      spaceId: filter.spaceId,
      kind: kindName(kind),
      at: new Date(Number(t)).toISOString(),
      state: verdict > 0 ? 'refused' : parked ? 'parked' : 'accepted',
      code: verdict > 0 ? (verdictName(verdict) ?? 'UNKNOWN') : null,
    }));
  }

  /** Between which positions it can be, so that no search reads a whole log for one message; null where there is none. */
  private async rangeOf(filter: MessageFilter): Promise<{ from: string | null; before: string | null } | null> {
    const [from, until] = await Promise.all([
      this.positionAt(filter, filter.from),
      this.positionAt(filter, filter.until),
    ]);
    const before = lowest(filter.before, until);
    if (filter.messageId === null) return { from, before };
    const { first: low, behind } = await one(this.dataSource, OF_ID, [filter.spaceNo, filter.messageId]);
    return low === null || behind === null ? null : { from: highest(from, low), before: lowest(before, behind) };
  }

  /** The first position with a log time of at least a moment. */
  private async positionAt({ spaceNo }: MessageFilter, ms: number | null): Promise<string | null> {
    if (ms === null) return null;
    const found = await first(this.dataSource, POSITION_AT, [ms.toString(), spaceNo]);
    return found?.position ?? null;
  }
}

function lowest(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return BigInt(left) < BigInt(right) ? left : right;
}

function highest(left: string | null, right: string): string {
  return left !== null && BigInt(left) > BigInt(right) ? left : right;
}

// Both conditions together fit the two indexes of the id.
const OF_ID = statement(
  { first: nullable(int8), behind: nullable(int8) },
  `select min(position) as first, max(position) + 1 as behind from log_record
   where space_no = $1 and message_id = $2 and (verdict = 0 or verdict <> 0)`,
);

const POSITION_AT = statement(
  { position: int8 },
  `with recursive ${sinceTime('$1::bigint')} select position from since where space_no = $2`,
);

/** Above every position. */
const BEHIND_ALL = '9223372036854775807';

/** What is no message has an index of its own by kind; the condition is the one that it has. */
const SEARCH = composed(
  {
    position: int8,
    messageId: nullable(uuid),
    kind: nullable(int2),
    sender: nullable(text),
    recipients: array(text),
    t: int8,
    bytes: int4,
    verdict: int4,
    parked: bool,
    unreceiptedBy: array(text),
  },
  (isRare: boolean) => `
with ${NEWEST_SIZES}, ${refusedPositions('$2::bigint', '$6::int')},
found as (
select l.position, l.message_id as "messageId", l.kind, l.sender, coalesce(l.recipients, '{}') as recipients, l.t,
  coalesce(l.body_length, 0) as bytes, l.verdict, p.position is not null as parked, owing.members as "unreceiptedBy"
from log_record l left join parked p using (space_no, position)
cross join lateral (
  select coalesce(array_agg(n.member order by n.member) filter (where l.verdict = 0), '{}') as members from newest n
  where n.space_no = l.space_no and n.size <= l.position and n.member <> l.sender and n.member = any(l.recipients)) owing
where l.space_no = $1 and l.position < coalesce($2::bigint, ${BEHIND_ALL}) and l.position >= coalesce($7::bigint, 0) and ($3::text is null or l.sender = $3)
  and ($8::uuid is null or l.message_id = $8) and ${isRare ? 'l.kind <> 1 and l.kind = $9::int' : '($9::int is null or l.kind = $9)'}
  and ($4::text is null or $4 = any(l.recipients))
  and case $5::text when 'accepted' then l.verdict = 0 when 'refused' then l.verdict > 0 when 'parked' then p.position is not null
        when 'unreceipted' then cardinality(owing.members) > 0 else true end
order by l.position desc limit $6),
beside as (
  select position, verdict, t from refused_position where $3::text is null and $4::text is null and coalesce($5, 'refused') = 'refused'
  union all
  select position, verdict, t from raw_record where space_no = $1 and ($2::bigint is null or position < $2)
    and $3::text is null and $4::text is null and coalesce($5, 'parked') = 'parked')
select * from found
union all
select position, null, null, null, '{}', t, 0, verdict, verdict < 10, '{}' from beside
where $8::uuid is null and $9::int is null and ($7::bigint is null or position >= $7)
order by position desc limit $6`,
  [[false], [true]],
);
