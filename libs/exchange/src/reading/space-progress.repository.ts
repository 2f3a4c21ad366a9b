import { Injectable } from '@nestjs/common';
import { all, int4, nullable, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** What a member confirmed of the log of one space. */
export interface SpaceProgress {
  readonly member: string;
  readonly stored: string;
  readonly behind: number;
  readonly lastStoredAt: Date | null;
  /** When the oldest position that it did not confirm was stored here. */
  readonly waitingSince: Date | null;
}

/** Reads how far those who take part in a space have its log. */
@Injectable()
export class SpaceProgressRepository {
  constructor(private readonly dataSource: DataSource) {}

  of(spaceNo: number): Promise<readonly SpaceProgress[]> {
    return all(this.dataSource, PROGRESS, [spaceNo]);
  }
}

const PROGRESS = statement(
  { member: text, stored: text, behind: int4, lastStoredAt: nullable(ts), waitingSince: nullable(ts) },
  `select t.member, coalesce(c.size, 0)::text as stored, greatest(f.next_position - coalesce(c.size, 0), 0)::int as behind,
     c.seen_at as "lastStoredAt", l.stored_at as "waitingSince"
   from takes_part t join follower f using (space_no)
   left join lateral (select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                      order by size desc limit 1) c on true
   left join lateral (select stored_at from log_record l where l.space_no = t.space_no and l.position >= coalesce(c.size, 0)
                      order by position limit 1) l on true
   where t.space_no = $1`,
);
