import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
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
}

/** Reads what waits to leave this gateway. */
@Injectable()
export class OutboxFlowRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Spaces where something waits. */
  async counts(): Promise<readonly OutboxCount[]> {
    return this.dataSource.query(COUNTS);
  }

  /** Oldest first. */
  async oldest(limit: number): Promise<readonly OutboxRow[]> {
    const rows = await this.dataSource.query<RawRow[]>(OLDEST, [limit]);
    return rows.map(({ kind, urgency, ...row }) => ({
      ...row,
      kind: kindName(kind),
      urgent: kind === Kind.BUSINESS && urgency === 1,
    }));
  }
}

type RawRow = Omit<OutboxRow, 'kind' | 'urgent'> & { readonly kind: number; readonly urgency: number };

/** What was sent to the broker is still in `sealed` until it comes back over the log. */
const WAITING = `
waiting as (
  select space_no, message_id, kind, type, recipients, urgency, 'waiting' as state, accepted_at, null::timestamptz as sealed_at from outbox
  union all
  select s.space_no, s.message_id, s.kind, s.type, s.recipients, s.urgency,
    case when s.epoch = h.epoch and s.sequence <= h.published_through then 'published' else 'sealed' end, s.accepted_at, s.sealed_at
  from sealed s left join stream_head h using (space_no))`;

const COUNTS = `
with ${WAITING}
select p.space_id as "spaceId", count(*) filter (where w.state = 'waiting')::int as waiting,
  count(*) filter (where w.state = 'sealed')::int as sealed, count(*) filter (where w.state = 'published')::int as published,
  min(w.accepted_at) as "oldestAt", coalesce(bool_or(f.halted is not null), false) as "isHalted",
  coalesce(array_agg(distinct w.type) filter (where w.state = 'waiting' and w.kind = ${Kind.BUSINESS}), '{}') as "waitingTypes"
from waiting w join space p using (space_no) left join follower f using (space_no)
group by p.space_id order by min(w.accepted_at)`;

const OLDEST = `
with ${WAITING}
select p.space_id as "spaceId", w.message_id as "messageId", w.kind, w.type, w.recipients, w.urgency, w.state,
  w.accepted_at as "acceptedAt", w.sealed_at as "sealedAt"
from waiting w join space p using (space_no) order by w.accepted_at, w.message_id limit $1`;
