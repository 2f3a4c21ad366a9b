import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { verdictName } from '#libs/protocol';
import { DataSource } from 'typeorm';

/** What went between this member and another in one space; nothing here tells content. */
export interface PairFlow {
  readonly spaceId: string;
  readonly sender: string;
  readonly receiver: string;
  readonly messages: number;
  /** Messages that the receiver has not cosigned yet. */
  readonly outstanding: number;
  readonly opened: number;
  readonly refused: number;
  readonly lastAt: string | null;
}

export interface MemberProgress {
  readonly spaceId: string;
  readonly member: string;
  readonly size: string;
  readonly cosigned: string;
  /** Positions of the own log that the member has not cosigned. */
  readonly lag: string;
  readonly lastCosignedAt: string | null;
}

export interface OutboxState {
  readonly spaceId: string;
  readonly waiting: number;
  readonly sealed: number;
  readonly oldestAt: string | null;
}

export interface RefusalCount {
  readonly spaceId: string;
  readonly sender: string;
  readonly code: string;
  readonly count: number;
  readonly lastAt: string;
}

/** Counts flows from headers, cosignatures and answers. */
@Injectable()
export class FlowRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Own traffic in both directions, of records since a moment: cost grows with what is shown. */
  async pairs(since: Date): Promise<readonly PairFlow[]> {
    const rows = await this.dataSource.query<PairRow[]>(PAIRS, [this.identity.member, since.getTime().toString()]);
    return rows.map((row) => ({ ...row, lastAt: row.lastAt?.toISOString() ?? null }));
  }

  async progress(): Promise<readonly MemberProgress[]> {
    const rows = await this.dataSource.query<ProgressRow[]>(PROGRESS);
    return rows.map((row) => ({ ...row, lastCosignedAt: row.lastCosignedAt?.toISOString() ?? null }));
  }

  async outbox(): Promise<readonly OutboxState[]> {
    const rows = await this.dataSource.query<(Omit<OutboxState, 'oldestAt'> & { oldestAt: Date | null })[]>(OUTBOX);
    return rows.map((row) => ({ ...row, oldestAt: row.oldestAt?.toISOString() ?? null }));
  }

  async refusals(since: Date): Promise<readonly RefusalCount[]> {
    const rows = await this.dataSource.query<RefusalRow[]>(REFUSALS, [since.getTime().toString()]);
    return rows.map(({ verdict, lastAt, sender, ...row }) => ({
      ...row,
      sender: sender ?? '',
      code: verdictName(verdict) ?? 'UNKNOWN',
      lastAt: lastAt.toISOString(),
    }));
  }

  async parkedCount(): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>('select count(*)::int as n from parked');
    return row?.n ?? 0;
  }
}

type PairRow = Omit<PairFlow, 'lastAt'> & { lastAt: Date | null };
type ProgressRow = Omit<MemberProgress, 'lastCosignedAt'> & { lastCosignedAt: Date | null };

interface RefusalRow {
  spaceId: string;
  sender: string | null;
  verdict: number;
  count: number;
  lastAt: Date;
}

const PAIRS = `
with newest as (select space_no, member, max(size) as size from cosignature group by space_no, member)
select s.space_id as "spaceId", l.sender, r.receiver, count(*)::int as messages,
  count(*) filter (where l.position >= coalesce(n.size, 0))::int as outstanding,
  count(o.position)::int as opened, count(a.position)::int as refused,
  to_timestamp(max(l.t) / 1000.0) as "lastAt"
from log_record l join space s using (space_no)
cross join lateral unnest(l.recipients) as r (receiver)
left join newest n on n.space_no = l.space_no and n.member = r.receiver
left join opened_answer o on o.space_no = l.space_no and o.opened_position = l.position and o.member = r.receiver
left join refusal_answer a on a.space_no = l.space_no and a.refused_position = l.position and a.member = r.receiver
where l.kind = 1 and l.verdict = 0 and l.t >= $2::bigint and r.receiver <> l.sender and $1 in (l.sender, r.receiver)
group by s.space_id, l.sender, r.receiver order by s.space_id, l.sender, r.receiver`;

const PROGRESS = `
select s.space_id as "spaceId", t.member, f.next_position as size, coalesce(c.size, 0) as cosigned,
  greatest(f.next_position - coalesce(c.size, 0), 0) as lag, c.seen_at as "lastCosignedAt"
from takes_part t join space s using (space_no) join follower f using (space_no)
left join lateral (select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                   order by size desc limit 1) c on true
order by s.space_id, t.member`;

const OUTBOX = `
select s.space_id as "spaceId", coalesce(o.n, 0)::int as waiting, coalesce(b.n, 0)::int as sealed,
  least(o.oldest, b.oldest) as "oldestAt"
from space s
left join (select space_no, count(*) as n, min(accepted_at) as oldest from outbox group by space_no) o using (space_no)
left join (select space_no, count(*) as n, min(accepted_at) as oldest from sealed group by space_no) b using (space_no)
order by s.space_id`;

const REFUSALS = `
select s.space_id as "spaceId", l.sender, l.verdict, count(*)::int as count, to_timestamp(max(l.t) / 1000.0) as "lastAt"
from log_record l join space s using (space_no) where l.verdict > 1 and l.t >= $1::bigint
group by s.space_id, l.sender, l.verdict order by max(l.t) desc`;
