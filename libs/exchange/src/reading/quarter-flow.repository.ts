import { Injectable } from '@nestjs/common';
import { all, int4, nullable, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { sinceTime } from './log-window.js';

/** A stretch of time, and since when this gateway has watched: of what it confirmed or saw confirmed before, the time is not known. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
  readonly watchedSince: Date;
}

/** Messages of a stretch from one member to another. */
export interface QuarterFlow {
  /** 0 for all spaces together. */
  readonly spaceNo: number;
  /** Both are empty in the row of all pairs together, which is always there. */
  readonly sender: string;
  readonly receiver: string;
  readonly messages: number;
  /** Within how long half of them were confirmed; null where none was that is known of. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** Not confirmed at the end of the stretch; of what is older than it the newest positions count. */
  readonly behind: number;
}

/** Counts own traffic of a past stretch, from headers and cosignatures: nothing is kept while messages come. */
@Injectable()
export class QuarterFlowRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  async of({ from, until, watchedSince }: Stretch): Promise<readonly QuarterFlow[]> {
    const moments = [from, until, watchedSince].map((at) => at.getTime().toString());
    return all(this.dataSource, FLOWS, [...moments, this.identity.member, until]);
  }
}

/** Positions before a stretch, at most, that are looked at for what is behind: a member that stopped long ago makes nobody read its whole log. */
const MOST_BEFORE = 10_000;

const FLOWS = statement(
  {
    spaceNo: int4,
    sender: text,
    receiver: text,
    messages: int4,
    p50Ms: nullable(int4),
    p95Ms: nullable(int4),
    behind: int4,
  },
  `
with recursive ${sinceTime('$1::bigint')},
held as (
  select t.space_no, t.member, coalesce(c.size, 0) as size
  from takes_part t left join lateral (
    select size from cosignature c where c.space_no = t.space_no and c.member = t.member and c.seen_at <= $5
    order by size desc limit 1) c on true),
sent as (
  select l.space_no, l.sender, r.receiver, true as is_new, c.seen_at is null or c.seen_at > $5 as is_behind,
    case when l.t >= $3::bigint then greatest(0, extract(epoch from c.seen_at) * 1000 - l.t) end as ms
  from since s join log_record l on l.space_no = s.space_no and l.position >= s.position
  cross join lateral unnest(l.recipients) as r (receiver)
  left join lateral (
    select seen_at from cosignature c where c.space_no = l.space_no and c.member = r.receiver and c.size > l.position
    order by size limit 1) c on true
  where l.kind = 1 and l.verdict = 0 and l.t >= $1::bigint and l.t < $2::bigint and r.receiver <> l.sender
    and $4 in (l.sender, r.receiver)
  union all
  select l.space_no, l.sender, h.member, false, true, null
  from held h join since s on s.space_no = h.space_no
  join log_record l on l.space_no = h.space_no and l.position >= greatest(h.size, s.position - ${MOST_BEFORE}) and l.position < s.position
  where l.kind = 1 and l.verdict = 0 and l.t < $1::bigint and h.member = any(l.recipients) and h.member <> l.sender
    and $4 in (l.sender, h.member))
select coalesce(space_no, 0) as "spaceNo", coalesce(sender, '') as sender, coalesce(receiver, '') as receiver,
  (count(*) filter (where is_new))::int as messages,
  (percentile_disc(0.5) within group (order by ms))::int as "p50Ms",
  (percentile_disc(0.95) within group (order by ms))::int as "p95Ms",
  (count(*) filter (where is_behind))::int as behind
from sent group by grouping sets ((space_no, sender, receiver), (sender, receiver), ())`,
);
