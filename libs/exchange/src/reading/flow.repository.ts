import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { all, bool, filled, int4, int8, nullable, one, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { UNANSWERED } from '../space/space-directory.js';
import { sinceTime } from './log-window.js';

/** Epochs of a sender in an hour that no honest gateway needs. */
const CHURN = 64;

/** A space whose follower stands still. */
export interface HaltedSpace {
  readonly spaceId: string;
  readonly reason: string;
}

/** A space of ours that never opens, since when. */
export interface NeverOpened {
  readonly spaceId: string;
  readonly at: Date;
}

/** A space in which an older list is in force than in `network`. */
export interface OutdatedSpace {
  readonly spaceId: string;
  /** Version of the list of `network`. */
  readonly version: string;
  /** When that list, or the space, came. */
  readonly since: Date;
}

/** Records of a space that an own key signed and this gateway did not seal. */
export interface ForeignRecord {
  readonly spaceId: string;
  /** Whether these opened epochs. */
  readonly isEpoch: boolean;
  readonly keyId: string;
  readonly foundAt: Date;
  readonly lastAt: Date;
}

/** A sender with more epochs in an hour than any gateway opens. */
export interface EpochChurn {
  readonly spaceId: string;
  readonly member: string;
  readonly count: number;
}

/** How far a member has the log of a space. */
export interface MemberProgress {
  readonly spaceId: string;
  readonly member: string;
  readonly size: string;
  readonly cosigned: string;
  /** Positions of the log here that the member has not cosigned. */
  readonly lag: string;
  readonly lastCosignedAt: string | null;
}

/** How many wait for a person, and since when the oldest. */
export interface WaitingCount {
  readonly count: number;
  /** ISO 8601; null where none waits. */
  readonly oldestAt: string | null;
}

/** Reads how spaces stand and what waits for people; never content. */
@Injectable()
export class FlowRepository {
  constructor(private readonly dataSource: DataSource) {}

  async progress(): Promise<readonly MemberProgress[]> {
    const rows = await all(this.dataSource, PROGRESS);
    return rows.map((row) => ({ ...row, lastCosignedAt: row.lastCosignedAt?.toISOString() ?? null }));
  }

  async halted(): Promise<readonly HaltedSpace[]> {
    return all(this.dataSource, HALTED);
  }

  async outdated(networkSpaceId: string): Promise<readonly OutdatedSpace[]> {
    return all(this.dataSource, OUTDATED, [networkSpaceId]);
  }

  async neverOpened(): Promise<readonly NeverOpened[]> {
    return all(this.dataSource, NEVER_OPENED);
  }

  async foreign(): Promise<readonly ForeignRecord[]> {
    return all(this.dataSource, FOREIGN);
  }

  async epochChurn(since: Date): Promise<readonly EpochChurn[]> {
    return all(this.dataSource, EPOCH_CHURN, [since.getTime().toString()]);
  }

  async parked(): Promise<WaitingCount> {
    const { count, oldest } = await one(this.dataSource, PARKED);
    return { count, oldestAt: oldest?.toISOString() ?? null };
  }
}

const PROGRESS = statement(
  { spaceId: uuid, member: text, size: int8, cosigned: int8, lag: int8, lastCosignedAt: nullable(ts) },
  `
select s.space_id as "spaceId", t.member, f.next_position as size, coalesce(c.size, 0) as cosigned,
  greatest(f.next_position - coalesce(c.size, 0), 0) as lag, c.seen_at as "lastCosignedAt"
from takes_part t join space s using (space_no) join follower f using (space_no)
left join lateral (select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                   order by size desc limit 1) c on true
order by s.space_id, t.member`,
);

const EPOCH_CHURN = statement(
  { spaceId: uuid, member: filled(text), count: int4 },
  `
with recursive ${sinceTime('$1::bigint')}
select p.space_id as "spaceId", l.sender as member, count(*)::int as count
from since s join log_record l on l.space_no = s.space_no and l.position >= s.position join space p on p.space_no = l.space_no
where l.kind = ${Kind.EPOCH} and l.received and l.t >= $1::bigint
group by 1, 2 having count(*) > ${CHURN} order by 3 desc`,
);

const OUTDATED = statement(
  { spaceId: uuid, version: int8, since: ts },
  `
with newest as (
  select l.version, r.stored_at from space_list l join space s using (space_no) join log_record r using (space_no, position)
  where s.space_id = $1 order by l.version desc limit 1)
select s.space_id as "spaceId", n.version, greatest(n.stored_at, r.stored_at) as since
from newest n cross join space s
cross join lateral (select version, position from space_list l where l.space_no = s.space_no order by version desc limit 1) l
join log_record r on r.space_no = s.space_no and r.position = l.position
where l.version < n.version and not (${UNANSWERED}) order by s.space_id`,
);

const HALTED = statement(
  { spaceId: uuid, reason: text },
  `select s.space_id as "spaceId", concat_ws(': ', f.halted, f.halt_cause) as reason from follower f join space s using (space_no)
       where f.halted is not null and not (${UNANSWERED}) order by s.space_id`,
);

const NEVER_OPENED = statement(
  { spaceId: uuid, at: ts },
  `select s.space_id as "spaceId", r.at from opening_refusal r join space s using (space_no) where r.ended order by r.at`,
);

const FOREIGN = statement(
  { spaceId: uuid, isEpoch: bool, keyId: text, foundAt: ts, lastAt: ts },
  `select s.space_id as "spaceId", f.kind = ${Kind.EPOCH} as "isEpoch", encode(f.key_id, 'hex') as "keyId",
         min(f.found_at) as "foundAt", max(f.found_at) as "lastAt"
       from foreign_record f join space s using (space_no) group by 1, 2, 3 order by 4`,
);

const PARKED = statement(
  { count: int4, oldest: nullable(ts) },
  'select count(*)::int as count, min(parked_at) as oldest from parked',
);
