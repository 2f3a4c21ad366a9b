import { Injectable } from '@nestjs/common';
import { all, bool, change, int4, nullable, one, oneOf, openText, statement, text, ts, uuid } from '#libs/persistence';
import { DAY_MS, type Language } from '#libs/vocabulary';
import { DataSource, type EntityManager } from 'typeorm';
import type { Called, Ring } from './called-desks.js';

/** A notice that is to be sent now, with where to. */
export interface DueNotice {
  readonly key: string;
  readonly dueAt: Date;
  readonly channelId: string;
  readonly says: Ring['says'];
  readonly isRequest: boolean;
  /** With this one. */
  readonly attempts: number;
  readonly kind: 'mail' | 'webhook';
  readonly address: string;
  readonly language: Language;
  readonly sealedSecret: string | null;
}

/** What became of a try; with a next one it is not settled. */
export interface Outcome {
  readonly state: 'sent' | 'failed' | 'due';
  readonly error: string | null;
  readonly nextTryAt: Date | null;
}

interface Taking {
  readonly until: Date;
  readonly most: { readonly all: number; readonly channel: number };
}

/** What began to wait earlier rings no more: over a long weekend a desk still learns what became due. */
const RINGS_MS = 4 * DAY_MS;
/** Kept as long as what waits and asks nothing. */
const KEPT_MS = 90 * DAY_MS;
/** Looked at in one step. */
export const MOST_RINGS = 200;
/** After which somebody else is called. */
const UNANSWERED = '15 minutes';

/** Keeps what is told to desks: once for each moment of a duty and each channel. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Moments of duties of which nobody was told: all that are urgent, and others behind one; none while nobody is to be told of anything. */
  ringing(now: Date, behind: Ring | null): Promise<readonly Ring[]> {
    const since = new Date(now.getTime() - RINGS_MS);
    return all(this.dataSource, RINGING, [now, since, behind?.moment ?? null, behind?.key ?? null, MOST_RINGS]);
  }

  /** Writes what is to be sent to the channels of the called desks, and to those of every desk; once, whoever comes first. */
  async note(db: EntityManager, { key, moment, says }: Ring, { desks }: Called, now: Date): Promise<void> {
    await change(db, NOTE, [key, moment, says, desks, now]);
  }

  /** Ends what was to be sent of duties that wait no more, or to channels that are gone. */
  async endOver(now: Date): Promise<void> {
    await change(this.dataSource, OVER, [now]);
  }

  /** Takes what is to be sent now, what was never tried at first; another process does not until the moment passed. */
  take(tx: EntityManager, now: Date, { until, most }: Taking): Promise<readonly DueNotice[]> {
    return all(tx, TAKE, [now, until, most.channel, most.all]);
  }

  async settle({ key, dueAt, channelId }: DueNotice, { state, error, nextTryAt }: Outcome, now: Date): Promise<void> {
    await change(this.dataSource, SETTLE, [key, dueAt, channelId, state, error, nextTryAt, now]);
  }

  /** How many failed for good in the last day, and how many wait for another try. */
  counts(now: Date): Promise<{ readonly failed: number; readonly retried: number; readonly unheard: number }> {
    return one(this.dataSource, COUNTS, [new Date(now.getTime() - DAY_MS)]);
  }

  /** Removes a bounded part of what is long over. Returns how many rows went. */
  prune(now: Date, limit: number): Promise<number> {
    return change(this.dataSource, PRUNE, [new Date(now.getTime() - KEPT_MS), limit]);
  }
}

const SAYS = oneOf('urgent', 'due');

/** Urgent ones when they begin to wait, and again while nobody says that they saw them, others that must be acted on when they are due; a reminder, which is neither, at once. */
const RINGING = statement(
  { key: text, kind: text, spaceNo: nullable(int4), moment: ts, says: SAYS, urgent: bool, unanswered: bool },
  `with ring as (
     select key, kind, space_no, at as moment, case when at = due_at then 'due' else 'urgent' end as says, true as urgent, false as unanswered
     from desk_duty where urgent and not held and at > $2
     union all
     select key, kind, space_no, at + interval '${UNANSWERED}', 'urgent', true, true from desk_duty
     where urgent and must_act and not held and not seen and at > $2 and at <= $1::timestamptz - interval '${UNANSWERED}'
     union all
     select key, kind, space_no, due_at, 'due', urgent, false from desk_duty
     where must_act and not held and due_at > $2 and due_at <= $1 and not (urgent and at = due_at)
     union all
     select key, kind, space_no, at, 'due', false, false from desk_duty where not must_act and not urgent and not held and due_at > $2 and at > $2)
   select key, kind, space_no as "spaceNo", moment, says, urgent, unanswered from ring r
   where exists (select from desk_channel) and not exists (select from notice n where n.key = r.key and n.due_at = r.moment)
     and (urgent or $3::timestamptz is null or (moment, key) < ($3, $4::text))
   order by urgent desc, moment desc, key desc limit $5`,
);

const NOTE = statement(
  {},
  `with heard as (select channel_id from desk_channel where desk is null or desk = any($4::uuid[]))
   insert into notice (key, due_at, channel_id, says, state, next_try_at, settled_at)
   select $1, $2::timestamptz, channel_id, $3, 'due', $5::timestamptz, null from heard
   union all
   select $1, $2, null, $3, 'unheard', null, $5 where not exists (select from heard)
   on conflict do nothing`,
);

const OVER = statement(
  {},
  `update notice n set state = 'over', next_try_at = null, settled_at = $1
   where n.state = 'due' and not (exists (select from desk_duty d where d.key = n.key)
     and exists (select from desk_channel c where c.channel_id = n.channel_id))`,
);

const TAKE = statement(
  {
    key: text,
    dueAt: ts,
    channelId: uuid,
    says: SAYS,
    isRequest: bool,
    attempts: int4,
    kind: oneOf('mail', 'webhook'),
    address: text,
    language: openText<Language>(),
    sealedSecret: nullable(text),
  },
  `with next as (
     select n.key, n.due_at, n.channel_id from desk_channel c cross join lateral (
       select key, due_at, channel_id, attempts, next_try_at from notice
       where channel_id = c.channel_id and state = 'due' and next_try_at <= $1
       order by attempts, next_try_at limit $3 for update skip locked) n
     order by n.attempts, n.next_try_at limit $4)
   update notice n set attempts = n.attempts + 1, next_try_at = $2
   from next join desk_channel c on c.channel_id = next.channel_id
   where n.key = next.key and n.due_at = next.due_at and n.channel_id = next.channel_id
   returning n.key, n.due_at as "dueAt", c.channel_id as "channelId", n.says, n.attempts,
     exists (select from desk_duty d where d.key = n.key
       and (d.kind in ('request', 'request-due') or d.kind = 'request-news' and n.says = 'due')) as "isRequest", c.kind, c.address, c.language,
     c.secret as "sealedSecret"`,
);

const SETTLE = statement(
  {},
  `update notice set state = $4, error = $5, next_try_at = $6, settled_at = case when $4 = 'due' then null else $7::timestamptz end
   where key = $1 and due_at = $2 and channel_id = $3 and state = 'due'`,
);

const COUNTS = statement(
  { failed: int4, retried: int4, unheard: int4 },
  `select (count(*) filter (where state = 'failed' and settled_at > $1))::int4 as failed,
     (count(*) filter (where state = 'due' and attempts > 0))::int4 as retried,
     (count(*) filter (where state = 'unheard' and settled_at > $1))::int4 as unheard
   from notice where state = 'due' or settled_at > $1`,
);

const PRUNE = statement(
  {},
  `with old as (
     select n.key from notice n where n.settled_at < $1 and not exists (select from desk_duty d where d.key = n.key) limit $2)
   delete from notice n using old where n.key = old.key and n.settled_at < $1`,
);
