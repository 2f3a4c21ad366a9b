import { Injectable } from '@nestjs/common';
import { all, bytea, int4, int8, json, jsonObject, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { type ClaimOutcome, type IdempotencyClaim, IdempotencyStore, type StoredAnswer } from './idempotency-store.js';

/** After this time an attempt that neither answered nor failed counts as dead with its process. */
const CLAIM_S = 60;

/** Keeps keys in the table `idempotency_key`, in transactions of its own beside the effect's. */
@Injectable()
export class PostgresIdempotencyStore extends IdempotencyStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async claim({ caller, key, request }: IdempotencyClaim): Promise<ClaimOutcome> {
    const taken = await all(this.dataSource, CLAIM, [caller, key, request, v7(), CLAIM_S]);
    const mine = taken[0];
    return mine ? { kind: 'fresh', id: mine.id } : this.earlier({ caller, key, request });
  }

  async complete({ caller, key }: IdempotencyClaim, answer: StoredAnswer): Promise<void> {
    await this.dataSource.query(
      'update idempotency_key set status = $3, body = $4, headers = $5 where caller = $1 and key = $2',
      [caller, key, answer.status, answer.body, JSON.stringify(answer.headers)],
    );
  }

  async release({ caller, key }: IdempotencyClaim): Promise<void> {
    await this.dataSource.query(
      'update idempotency_key set claimed_until = now() where caller = $1 and key = $2 and status is null',
      [caller, key],
    );
  }

  async forget({ caller, key }: IdempotencyClaim): Promise<void> {
    await this.dataSource.query('delete from idempotency_key where caller = $1 and key = $2 and status is null', [
      caller,
      key,
    ]);
  }

  async prune(hours: number, limit: number): Promise<number> {
    const gone = await all(this.dataSource, PRUNE, [hours, limit]);
    return Number(gone[0]?.count ?? 0);
  }

  private async earlier({ caller, key, request }: IdempotencyClaim): Promise<ClaimOutcome> {
    const rows = await all(this.dataSource, EARLIER, [caller, key]);
    const row = rows[0];
    if (!row) return { kind: 'running' }; // Pruned between two statements; the next attempt is fresh.
    if (Buffer.compare(row.request, request) !== 0) return { kind: 'other-request' };
    if (row.status === null) return { kind: 'running' };
    return { kind: 'answered', answer: { status: row.status, body: row.body, headers: row.headers ?? {} } };
  }
}

function headersOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(jsonObject(value)).map(([name, text]) => [name, String(text)]));
}

const CLAIM = statement(
  { id: uuid },
  `insert into idempotency_key as k (caller, key, request, id, claimed_until, created_at)
   values ($1, $2, $3, $4, now() + make_interval(secs => $5), now())
   on conflict (caller, key) do update set claimed_until = excluded.claimed_until
     where k.status is null and k.claimed_until <= now() and k.request = excluded.request
   returning id`,
);

const PRUNE = statement(
  { count: int8 },
  `with old as (
     select caller, key from idempotency_key where created_at < now() - make_interval(hours => $1)
     order by created_at limit $2 for update skip locked),
   gone as (delete from idempotency_key where (caller, key) in (select caller, key from old) returning 1)
   select count(*) from gone`,
);

const EARLIER = statement(
  {
    id: uuid,
    request: bytea,
    status: nullable(int4),
    body: nullable(text),
    headers: nullable(json(headersOf)),
  },
  'select id, request, status, body, headers from idempotency_key where caller = $1 and key = $2',
);
