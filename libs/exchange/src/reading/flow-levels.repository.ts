import { Injectable } from '@nestjs/common';
import { all, float8, int4, one, statement, text } from '#libs/persistence';
import { verdictName } from '#libs/protocol';
import { DAY_MS } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import { UNANSWERED } from '../space/space-directory.js';

export interface Levels {
  readonly waiting: number;
  readonly sealed: number;
  readonly withoutKey: number;
  readonly foreign: number;
  readonly oldestSeconds: number;
  readonly parked: number;
  readonly halted: number;
  readonly contradictions: number;
  readonly reactions: number;
}

/** A scrape asks several gauges at once; they share one reading. */
const KEPT_MS = 1000;

/** Reads the levels that the gauges show. */
@Injectable()
export class FlowLevels {
  private last: { at: number; levels: Promise<Levels> } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  all(now: Date): Promise<Levels> {
    if (this.last && now.getTime() - this.last.at < KEPT_MS) return this.last.levels;
    const levels = this.read(now);
    this.last = { at: now.getTime(), levels };
    return levels;
  }

  async memberLag(): Promise<readonly { member: string; lag: number }[]> {
    return all(this.dataSource, MEMBER_LAG);
  }

  async refusals(now: Date): Promise<readonly { code: string; count: number }[]> {
    const rows = await all(this.dataSource, REFUSALS, [(now.getTime() - DAY_MS).toString()]);
    return rows.map(({ verdict, count }) => ({ code: verdictName(verdict) ?? 'UNKNOWN', count }));
  }

  private async read(now: Date): Promise<Levels> {
    return one(this.dataSource, LEVELS, [now]);
  }
}

const MEMBER_LAG = statement(
  { member: text, lag: int4 },
  `select t.member, max(greatest(f.next_position - coalesce(c.size, 0), 0))::int as lag
       from takes_part t join follower f using (space_no)
       left join lateral (select size from cosignature c where c.space_no = t.space_no and c.member = t.member
                          order by size desc limit 1) c on true
       group by t.member`,
);

const REFUSALS = statement(
  { verdict: int4, count: int4 },
  `select verdict, sum(count)::int as count from (
         select verdict::int, count(*) from log_record where verdict > 1 and t >= $1 group by verdict
         union all
         select key::int, value::int from refused_run cross join jsonb_each_text(verdicts) where last_t >= $1) refused
       group by verdict`,
);

const LEVELS = statement(
  {
    waiting: int4,
    sealed: int4,
    withoutKey: int4,
    foreign: int4,
    oldestSeconds: float8,
    parked: int4,
    halted: int4,
    contradictions: int4,
    reactions: int4,
  },
  `select (select count(*)::int from outbox) as waiting, (select count(*)::int from sealed) as sealed,
         (select count(*)::int from outbox where waits_for is not null) as "withoutKey",
         (select count(*)::int from foreign_record where found_at > $1::timestamptz - interval '1 hour') as foreign,
         coalesce(extract(epoch from $1::timestamptz - least((select min(accepted_at) from outbox where waits_for is null),
           (select min(accepted_at) from sealed))), 0)::float as "oldestSeconds",
         (select count(*)::int from parked) as parked, (select count(*)::int from follower s where halted is not null and not (${UNANSWERED})) as halted,
         (select count(*)::int from contradiction c where not exists (select from decided_freeze d
           where d.space_no = c.space_no and d.evidence_hash = c.evidence_hash)) as contradictions, (select count(*)::int from reaction where kind in ('refused', 'join')) as reactions`,
);
