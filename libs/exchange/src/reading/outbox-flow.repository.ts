import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { all, array, bool, int2, int4, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { kindName } from './kind-name.js';

/** Counts of what waits to leave for one space. */
export interface OutboxCount {
  readonly spaceId: string;
  readonly waiting: number;
  readonly sealed: number;
  readonly published: number;
  readonly oldestAt: Date;
  readonly isHalted: boolean;
  /** Of those waiting: for the sealing key of a member. */
  readonly waitingForKey: number;
  /** Full names of the message types that wait to be sealed. */
  readonly waitingTypes: readonly string[];
}

/** One row on its way out. */
export interface OutboxRow {
  readonly spaceId: string;
  readonly messageId: string | null;
  readonly kind: string;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly urgent: boolean;
  readonly state: 'waiting' | 'sealed' | 'published';
  readonly acceptedAt: Date;
  readonly sealedAt: Date | null;
  /** Members whose sealing key it waits for. */
  readonly waitsFor: readonly string[];
}

/** Messages that wait for the sealing key of a member. */
export interface AwaitedKey {
  readonly member: string;
  readonly count: number;
  readonly oldestAt: Date;
}

/** Reads what waits to leave this gateway. */
@Injectable()
export class OutboxFlowRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Spaces where something waits. */
  async counts(): Promise<readonly OutboxCount[]> {
    return all(this.dataSource, COUNTS);
  }

  /** By member, the one awaited longest first. */
  async awaitedKeys(): Promise<readonly AwaitedKey[]> {
    return all(this.dataSource, AWAITED_KEYS);
  }

  /** Of these spaces, oldest first. */
  async oldest(spaceIds: readonly string[], limit: number): Promise<readonly OutboxRow[]> {
    const rows = await all(this.dataSource, OLDEST, [spaceIds, limit]);
    return rows.map(({ kind, urgency, ...row }) => ({
      ...row,
      kind: kindName(kind),
      urgent: kind === Kind.BUSINESS && urgency === 1,
    }));
  }
}

/** What was sent to the broker is still in `sealed` until it comes back over the log; what opens a space that never opens waits for nothing. */
export const WAITING_TO_LEAVE = `
waiting as (
  select space_no, message_id, kind, type, recipients, urgency, 'waiting' as state, accepted_at, null::timestamptz as sealed_at, waits_for from outbox
  union all
  select s.space_no, s.message_id, s.kind, s.type, s.recipients, s.urgency,
    case when s.epoch = h.epoch and s.sequence <= h.sequence then 'published' else 'sealed' end, s.accepted_at, s.sealed_at, null::text[]
  from sealed s left join published_head h using (space_no)
  where not exists (select from opening_refusal r where r.space_no = s.space_no and r.ended))`;

const COUNTS = statement(
  {
    spaceId: uuid,
    waiting: int4,
    sealed: int4,
    published: int4,
    waitingForKey: int4,
    oldestAt: ts,
    isHalted: bool,
    waitingTypes: array(text),
  },
  `
with ${WAITING_TO_LEAVE}
select p.space_id as "spaceId", count(*) filter (where w.state = 'waiting')::int as waiting,
  count(*) filter (where w.state = 'sealed')::int as sealed, count(*) filter (where w.state = 'published')::int as published,
  count(*) filter (where w.waits_for is not null)::int as "waitingForKey",
  coalesce(min(w.accepted_at) filter (where w.waits_for is null), min(w.accepted_at)) as "oldestAt", coalesce(bool_or(f.halted is not null), false) as "isHalted",
  coalesce(array_agg(distinct w.type) filter (where w.state = 'waiting' and w.kind = ${Kind.BUSINESS}), '{}') as "waitingTypes"
from waiting w join space p using (space_no) left join follower f using (space_no)
group by p.space_id order by min(w.accepted_at)`,
);

const OLDEST = statement(
  {
    spaceId: uuid,
    messageId: nullable(uuid),
    kind: int2,
    type: text,
    recipients: array(text),
    urgency: int2,
    state: oneOf('waiting', 'sealed', 'published'),
    acceptedAt: ts,
    sealedAt: nullable(ts),
    waitsFor: array(text),
  },
  `
with ${WAITING_TO_LEAVE}
select p.space_id as "spaceId", w.message_id as "messageId", w.kind, w.type, w.recipients, w.urgency, w.state,
  w.accepted_at as "acceptedAt", w.sealed_at as "sealedAt", coalesce(w.waits_for, '{}') as "waitsFor"
from waiting w join space p using (space_no) where p.space_id = any($1::uuid[]) order by w.accepted_at, w.message_id limit $2`,
);

const AWAITED_KEYS = statement(
  { member: text, count: int4, oldestAt: ts },
  `
select member, count(*)::int as count, min(accepted_at) as "oldestAt"
from outbox, unnest(waits_for) as awaited (member) where waits_for is not null group by member order by 3, 1`,
);
