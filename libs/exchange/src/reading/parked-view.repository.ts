import { Injectable } from '@nestjs/common';
import { all, int8, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { PARKED_CAUSES, type ParkedCause } from '../space/parked-cause.js';

/** A parked record of any space; never content. */
export interface ParkedView {
  readonly spaceId: string;
  readonly position: string;
  /** Null where the record could only be stored as it came. */
  readonly sender: string | null;
  readonly messageId: string | null;
  /** Log time. */
  readonly at: string;
  readonly parkedAt: string;
  readonly cause: ParkedCause;
  /** What the program said. */
  readonly reason: string;
  /** The build that could not apply it. */
  readonly build: string;
}

/** What a person decided about a parked record. */
export interface ParkedDecision {
  readonly spaceId: string;
  readonly position: string;
  readonly decision: 'retry' | 'close';
  /** Id of the person. */
  readonly by: string;
  readonly reason: string;
  readonly build: string;
  readonly at: string;
}

/** Reads what is parked in any space, and what people decided about it. */
@Injectable()
export class ParkedViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list(limit: number): Promise<readonly ParkedView[]> {
    const rows = await all(this.dataSource, PARKED, [limit]);
    return rows.map(({ t, parkedAt, ...row }) => ({
      ...row,
      at: new Date(Number(t)).toISOString(),
      parkedAt: parkedAt.toISOString(),
    }));
  }

  /** Newest first. */
  async decisions(limit: number): Promise<readonly ParkedDecision[]> {
    const rows = await all(this.dataSource, DECISIONS, [limit]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

const PARKED = statement(
  {
    spaceId: uuid,
    position: int8,
    sender: nullable(text),
    messageId: nullable(uuid),
    t: int8,
    cause: oneOf(...PARKED_CAUSES),
    reason: text,
    build: text,
    parkedAt: ts,
  },
  `select s.space_id as "spaceId", p.position, r.sender, r.message_id as "messageId", coalesce(r.t, w.t) as t, p.cause, p.reason, p.build, p.parked_at as "parkedAt"
   from parked p join space s using (space_no) left join log_record r using (space_no, position)
   left join raw_record w using (space_no, position) order by p.parked_at, p.position limit $1`,
);

const DECISIONS = statement(
  { spaceId: uuid, position: int8, decision: oneOf('retry', 'close'), by: text, reason: text, build: text, at: ts },
  `select s.space_id as "spaceId", d.position, d.kind as decision, d.by, d.reason, d.build, d.decided_at as at
   from decision d join space s using (space_no)
   where d.kind in ('retry', 'close') order by d.decided_at desc, d.position desc limit $1`,
);
