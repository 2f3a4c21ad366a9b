import { Injectable } from '@nestjs/common';
import { all, filled, float8, int4, int8, statement, text } from '#libs/persistence';
import { DAY_MS, MINUTE_MS } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { NEWEST_SIZES, sinceTime } from './log-window.js';

/** Accepted messages of the last day from one member to another. */
export interface PairTraffic {
  readonly sender: string;
  readonly receiver: string;
  readonly lastMinute: number;
  readonly lastFiveMinutes: number;
  readonly lastHour: number;
  readonly lastDay: number;
  readonly opened: number;
  readonly refused: number;
  /** Log time in milliseconds. */
  readonly lastT: string;
}

/** Messages that a receiver has not cosigned. */
export interface PairBacklog {
  readonly sender: string;
  readonly receiver: string;
  readonly behind: number;
  readonly oldestT: string;
}

/** How a member gets on with all logs. */
export interface MemberPace {
  readonly member: string;
  /** Positions that it has not cosigned. */
  readonly lag: number;
  /** Positions that it cosigned within the last minute. */
  readonly moved: number;
}

/** Counts own traffic in both directions, from headers, cosignatures and answers. Cost grows with the last day, not with history. */
@Injectable()
export class PairFlowRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  traffic(now: Date): Promise<readonly PairTraffic[]> {
    const nowMs = now.getTime();
    const { member } = this.identity;
    return all(this.dataSource, TRAFFIC, [(nowMs - DAY_MS).toString(), member, nowMs.toString()]);
  }

  backlogs(): Promise<readonly PairBacklog[]> {
    return all(this.dataSource, BACKLOGS, [this.identity.member]);
  }

  paces(now: Date): Promise<readonly MemberPace[]> {
    return all(this.dataSource, PACES, [new Date(now.getTime() - MINUTE_MS)]);
  }
}

const TRAFFIC = statement(
  {
    sender: filled(text),
    receiver: text,
    lastDay: int4,
    lastMinute: int4,
    lastFiveMinutes: int4,
    lastHour: int4,
    opened: int4,
    refused: int4,
    lastT: int8,
  },
  `
with recursive ${sinceTime('$1::bigint')}
select l.sender, r.receiver, count(*)::int as "lastDay",
  count(*) filter (where l.t > $3::bigint - 60000)::int as "lastMinute",
  count(*) filter (where l.t > $3::bigint - 300000)::int as "lastFiveMinutes",
  count(*) filter (where l.t > $3::bigint - 3600000)::int as "lastHour",
  count(o.position)::int as opened, count(a.position)::int as refused, max(l.t) as "lastT"
from since s join log_record l on l.space_no = s.space_no and l.position >= s.position
cross join lateral unnest(l.recipients) as r (receiver)
left join opened_answer o on o.space_no = l.space_no and o.opened_position = l.position and o.member = r.receiver
left join refusal_answer a on a.space_no = l.space_no and a.refused_position = l.position and a.member = r.receiver
where l.kind = 1 and l.verdict = 0 and l.t >= $1::bigint and r.receiver <> l.sender and $2 in (l.sender, r.receiver)
group by l.sender, r.receiver`,
);

const BACKLOGS = statement(
  { sender: filled(text), receiver: text, behind: int4, oldestT: int8 },
  `
with ${NEWEST_SIZES}
select l.sender, n.member as receiver, count(*)::int as behind, min(l.t) as "oldestT"
from newest n join log_record l on l.space_no = n.space_no and l.position >= n.size
where l.kind = 1 and l.verdict = 0 and n.member = any(l.recipients) and n.member <> l.sender and $1 in (l.sender, n.member)
group by l.sender, n.member`,
);

const PACES = statement(
  { member: text, lag: float8, moved: float8 },
  `
with ${NEWEST_SIZES}
select n.member, sum(greatest(f.next_position - n.size, 0))::float8 as lag,
  sum(n.size - coalesce(before.size, n.size))::float8 as moved
from newest n join follower f using (space_no)
left join lateral (
  select size from cosignature c where c.space_no = n.space_no and c.member = n.member and c.seen_at < $1
  order by size desc limit 1) before on true
group by n.member`,
);
