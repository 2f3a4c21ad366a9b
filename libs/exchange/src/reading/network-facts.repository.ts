import { Injectable } from '@nestjs/common';
import { all, int4, nullable, one, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { WAITING_TO_LEAVE } from './outbox-flow.repository.js';

/** How far another member has the logs that it shares with this one. */
export interface MemberConfirmations {
  readonly member: string;
  /** Positions that it did not confirm. */
  readonly behind: number;
  /** When its newest cosignature was seen here. */
  readonly lastConfirmedAt: Date | null;
  /** When the oldest position that it did not confirm was stored here; null where there is none. */
  readonly waitingSince: Date | null;
}

/** Reads from the tables of this gateway what members confirmed, and what waits to be sent. */
@Injectable()
export class NetworkFactsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  async progress(): Promise<readonly MemberConfirmations[]> {
    return all(this.dataSource, PROGRESS, [this.identity.member]);
  }

  /** Own messages that are accepted and not seen on the log: as many as operations sees listed. */
  async waitingToSend(): Promise<number> {
    return (await one(this.dataSource, WAITING)).n;
  }
}

const PROGRESS = statement(
  { member: text, behind: int4, lastConfirmedAt: nullable(ts), waitingSince: nullable(ts) },
  `
select t.member, sum(greatest(f.next_position - coalesce(c.size, 0), 0))::int as behind,
  max(c.seen_at) as "lastConfirmedAt", min(l.stored_at) as "waitingSince"
from takes_part t join takes_part o on o.space_no = t.space_no and o.member = $1
join follower f on f.space_no = t.space_no
left join lateral (select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                   order by size desc limit 1) c on true
left join lateral (select stored_at from log_record l where l.space_no = t.space_no and l.position >= coalesce(c.size, 0)
                   order by position limit 1) l on true
where t.member <> $1 group by t.member`,
);

const WAITING = statement({ n: int4 }, `with ${WAITING_TO_LEAVE} select count(*)::int as n from waiting`);
