import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ParkedDecisionView, ParkedView } from './parked-view.js';

/** Reads what is parked in any space, and what people decided about it. */
@Injectable()
export class ParkedViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list(limit: number): Promise<readonly ParkedView[]> {
    const rows = await this.dataSource.query<ParkedRow[]>(PARKED, [limit]);
    return rows.map(({ t, parkedAt, ...row }) => ({
      ...row,
      at: new Date(Number(t)).toISOString(),
      parkedAt: parkedAt.toISOString(),
    }));
  }

  /** Newest first. */
  async decisions(limit: number): Promise<readonly ParkedDecisionView[]> {
    const rows = await this.dataSource.query<DecisionRow[]>(DECISIONS, [limit]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

type ParkedRow = Omit<ParkedView, 'at' | 'parkedAt'> & { readonly t: string; readonly parkedAt: Date };
type DecisionRow = Omit<ParkedDecisionView, 'at'> & { readonly at: Date };

const PARKED = `
select s.space_id as "spaceId", p.position, r.sender, r.message_id as "messageId", coalesce(r.t, w.t) as t, p.cause, p.reason, p.build, p.parked_at as "parkedAt"
from parked p join space s using (space_no) left join log_record r using (space_no, position)
left join raw_record w using (space_no, position) order by p.parked_at, p.position limit $1`;

const DECISIONS = `
select s.space_id as "spaceId", d.position, d.kind as decision, d.by, coalesce(p.name, d.by) as "byName", d.reason, d.build,
  d.decided_at as at
from decision d join space s using (space_no) left join person p on p.id = d.by
where d.kind in ('retry', 'close') order by d.decided_at desc, d.position desc limit $1`;
