import { Injectable } from '@nestjs/common';
import { all, filled, float8, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';

/** Times of one record by three clocks, milliseconds since 1970. */
export interface RecordTimes {
  readonly sender: string;
  /** Sealed, by the sender's clock. */
  readonly createdMs: number;
  /** Log time: the broker's clock. */
  readonly loggedMs: number;
  /** Stored here, by the clock of this gateway. */
  readonly storedMs: number;
}

/** A cosignature, and when the broker took the last record it covers. */
export interface CosignTimes {
  readonly member: string;
  readonly signedMs: number;
  readonly loggedMs: number;
  readonly seenMs: number;
}

/** Times of records of the last minutes: what is older says nothing of clocks that were set since. */
const RECENT_MS = 5 * 60_000;
const NEWEST = 40;

/** Reads what records and cosignatures tell about clocks. */
@Injectable()
export class ClockRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first. */
  async records(now: Date): Promise<readonly RecordTimes[]> {
    return all(this.dataSource, RECORDS, [new Date(now.getTime() - RECENT_MS), NEWEST]);
  }

  /** Newest of each member in each space. */
  async cosignatures(now: Date): Promise<readonly CosignTimes[]> {
    return all(this.dataSource, COSIGNATURES, [new Date(now.getTime() - RECENT_MS), this.identity.member]);
  }
}

const RECORDS = statement(
  { sender: filled(text), createdMs: float8, loggedMs: float8, storedMs: float8 },
  `
select r.sender, r.created_at_ms::float8 as "createdMs", r.t::float8 as "loggedMs", extract(epoch from r.stored_at)::float8 * 1000 as "storedMs"
from follower f cross join lateral (
  select sender, created_at_ms, t, stored_at from log_record l where l.space_no = f.space_no
  order by position desc limit $2) r
where r.stored_at > $1 and r.sender is not null and r.created_at_ms is not null
order by r.t desc, r.stored_at desc`,
);

const COSIGNATURES = statement(
  { member: text, signedMs: float8, loggedMs: float8, seenMs: float8 },
  `
select c.member, c.seconds::float8 * 1000 as "signedMs", l.t::float8 as "loggedMs", extract(epoch from c.seen_at)::float8 * 1000 as "seenMs"
from takes_part t cross join lateral (
  select member, size, seconds, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
  order by size desc limit 1) c
join log_record l on l.space_no = t.space_no and l.position = c.size - 1
where c.seen_at > $1 and t.member <> $2 order by c.seen_at desc`,
);
