import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberProgress, Waiting } from './flow-board.js';

/** A space whose follower stands still. */
export interface HaltedSpace {
  readonly spaceId: string;
  readonly reason: string;
}

/** Reads how spaces stand and what waits for people; nothing here tells content. */
@Injectable()
export class FlowRepository {
  constructor(private readonly dataSource: DataSource) {}

  async progress(): Promise<readonly MemberProgress[]> {
    const rows = await this.dataSource.query<ProgressRow[]>(PROGRESS);
    return rows.map((row) => ({ ...row, lastCosignedAt: row.lastCosignedAt?.toISOString() ?? null }));
  }

  async halted(): Promise<readonly HaltedSpace[]> {
    return this.dataSource.query(
      `select s.space_id as "spaceId", concat_ws(': ', f.halted, f.halt_cause) as reason from follower f join space s using (space_no)
       where f.halted is not null order by s.space_id`,
    );
  }

  parked(): Promise<Waiting> {
    return this.waiting('select count(*)::int as count, min(parked_at) as oldest from parked');
  }

  approvals(): Promise<Waiting> {
    return this.waiting(
      `select count(*)::int as count, min(requested_at) as oldest from approval_request where state = 'waiting' and place = 0`,
    );
  }

  private async waiting(sql: string): Promise<Waiting> {
    const [row] = await this.dataSource.query<{ count: number; oldest: Date | null }[]>(sql);
    return { count: row?.count ?? 0, oldestAt: row?.oldest?.toISOString() ?? null };
  }
}

type ProgressRow = Omit<MemberProgress, 'lastCosignedAt'> & { lastCosignedAt: Date | null };

const PROGRESS = `
select s.space_id as "spaceId", t.member, f.next_position as size, coalesce(c.size, 0) as cosigned,
  greatest(f.next_position - coalesce(c.size, 0), 0) as lag, c.seen_at as "lastCosignedAt"
from takes_part t join space s using (space_no) join follower f using (space_no)
left join lateral (select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                   order by size desc limit 1) c on true
order by s.space_id, t.member`;
