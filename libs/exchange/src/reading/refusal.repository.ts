import { Injectable } from '@nestjs/common';
import { all, int4, nullable, oneOf, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { refusalName } from '../space/refusal-name.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { sinceTime } from './log-window.js';

/** Refusals with one code of one sender's records. */
export interface RefusalCount {
  readonly scope: 'public' | 'private';
  readonly code: string;
  readonly sender: string | null;
  /** Null where all refuse. */
  readonly refusedBy: string | null;
  readonly count: number;
  readonly lastAt: Date;
}

/** Counts refusals: by all, by this member, and of own records by others. */
@Injectable()
export class RefusalRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first. */
  async counts(since: Date): Promise<readonly RefusalCount[]> {
    const rows = await all(this.dataSource, COUNTS, [since.getTime().toString(), this.identity.member]);
    return rows.map(({ number, ...row }) => ({ ...row, code: refusalName(number) }));
  }
}

const COUNTS = statement(
  {
    scope: oneOf('public', 'private'),
    number: int4,
    sender: nullable(text),
    refusedBy: nullable(text),
    count: int4,
    lastAt: ts,
  },
  `
with recursive ${sinceTime('$1::bigint')},
refusals as (
  select 'public' as scope, l.verdict::int as number, l.sender, null::text as refused_by, 1 as n, l.t
  from since s join log_record l on l.space_no = s.space_no and l.position >= s.position
  where l.verdict > 1 and l.t >= $1::bigint
  union all
  select 'public', verdict.key::int, null, null, verdict.value::int, r.last_t
  from refused_run r cross join jsonb_each_text(r.verdicts) verdict where r.last_t >= $1::bigint
  union all
  select 'private', p.code, l.sender, $2, 1, l.t
  from since s join private_verdict p on p.space_no = s.space_no and p.position >= s.position
  join log_record l on l.space_no = p.space_no and l.position = p.position
  where l.t >= $1::bigint
  union all
  select 'private', a.code, l.sender, a.member, 1, a.t
  from since s join refusal_answer a on a.space_no = s.space_no and a.position >= s.position
  join log_record l on l.space_no = a.space_no and l.position = a.refused_position
  where a.t >= $1::bigint and a.member <> $2)
select scope, number, sender, refused_by as "refusedBy", sum(n)::int as count, to_timestamp(max(t) / 1000.0) as "lastAt"
from refusals group by scope, number, sender, refused_by order by max(t) desc`,
);
