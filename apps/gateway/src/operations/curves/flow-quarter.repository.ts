import { Injectable } from '@nestjs/common';
import type { QuarterFlow } from '#libs/exchange';
import { all, bulk, change, insertAll, int4, nullable, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Flows of one quarter of an hour. */
export interface KeptFlow extends Omit<QuarterFlow, 'spaceNo'> {
  /** When it began. */
  readonly quarter: Date;
}

/** Keeps own traffic by quarters of an hour. */
@Injectable()
export class FlowQuarterRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a space, 0 for all together, from a moment on; a quarter without any row was not watched. */
  async since(from: Date, spaceNo: number): Promise<readonly KeptFlow[]> {
    return all(this.dataSource, SINCE, [from, spaceNo]);
  }

  /** Of several processes the first one keeps it. */
  async keep(quarter: Date, flows: readonly QuarterFlow[]): Promise<void> {
    const rows = flows.map(({ spaceNo, sender, receiver, messages, p50Ms, p95Ms, behind }) => ({
      quarter,
      space_no: spaceNo,
      sender,
      receiver,
      messages,
      p50_ms: p50Ms,
      p95_ms: p95Ms,
      behind,
    }));
    await insertAll(this.dataSource, KEEP, rows);
  }

  async forget(before: Date): Promise<void> {
    await change(this.dataSource, FORGET, [before]);
  }
}

const KEEP = bulk(
  'flow_quarter',
  {
    quarter: ts,
    space_no: int4,
    sender: text,
    receiver: text,
    messages: int4,
    p50_ms: nullable(int4),
    p95_ms: nullable(int4),
    behind: int4,
  },
  { onConflict: 'do nothing' },
);

// The row that says that a quarter was watched is that of all spaces.
const SINCE = statement(
  {
    quarter: ts,
    sender: text,
    receiver: text,
    messages: int4,
    p50Ms: nullable(int4),
    p95Ms: nullable(int4),
    behind: int4,
  },
  `select quarter, sender, receiver, messages, p50_ms as "p50Ms", p95_ms as "p95Ms", behind from flow_quarter
   where quarter >= $1 and (space_no = $2 or sender = '') order by quarter, sender, receiver`,
);

const FORGET = statement({}, 'delete from flow_quarter where quarter < $1');
