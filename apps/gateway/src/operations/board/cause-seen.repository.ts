import { Injectable } from '@nestjs/common';
import { all, change, int4, nullable, statement, text, ts } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { SeenMark } from './cause-seen.js';

/** Keeps which causes people of operations acknowledged. */
@Injectable()
export class CauseSeenRepository {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<readonly SeenMark[]> {
    return all(this.dataSource, LIST);
  }

  /** Replaces what was acknowledged of the same cause before. */
  async keep(tx: EntityManager, { key, by, reason, seenAt, since, amount }: SeenMark): Promise<void> {
    await change(tx, KEEP, [key, by, reason, seenAt, since, amount]);
  }

  /** Forgets causes that have ended. */
  async end(keys: readonly string[]): Promise<void> {
    await change(this.dataSource, END, [keys]);
  }
}

const LIST = statement(
  { key: text, by: text, reason: text, seenAt: ts, since: nullable(ts), amount: int4 },
  `select cause_key as key, person_id as by, reason, seen_at as "seenAt", since, amount from cause_seen order by cause_key`,
);

const KEEP = statement(
  {},
  `insert into cause_seen (cause_key, person_id, reason, seen_at, since, amount) values ($1, $2, $3, $4, $5, $6)
   on conflict (cause_key) do update set
     person_id = excluded.person_id, reason = excluded.reason, seen_at = excluded.seen_at, since = excluded.since, amount = excluded.amount`,
);

const END = statement({}, 'delete from cause_seen where cause_key = any($1::text[])');
