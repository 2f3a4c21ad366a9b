import { Injectable } from '@nestjs/common';
import { all, bool, bytea, int4, int8, nullable, one, statement, text } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { HttpError } from '../problem/http-error.js';
import type { KeyClaim } from './idempotency-claim.js';

/** What was answered and is answered again. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON text; null for an empty answer. */
  readonly body: string | null;
}

/** What a claim finds. */
export type Claimed =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'other-request' };

/** Keys of requests with what was answered to them, written in the transaction of the effect. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes the key for this transaction, or says what an earlier one left. Never waits for another attempt: one that
   * waited would hold a connection of the pool. Nothing is written before there is an answer.
   */
  async claim(tx: EntityManager, { caller, key, request }: KeyClaim): Promise<Claimed> {
    const { isFree, kept, status, body } = await one(tx, CLAIM, [caller, key]);
    if (kept === null || status === null) return { kind: isFree ? 'fresh' : 'running' };
    if (Buffer.compare(kept, request) !== 0) return { kind: 'other-request' };
    return { kind: 'answered', answer: { status, body } };
  }

  /**
   * Keeps the answer beside the effect.
   *
   * @throws HttpError IDEMPOTENCY_IN_PROGRESS where another attempt came to its end while the key was taken
   */
  async answer(tx: EntityManager, { caller, key, request }: KeyClaim, { status, body }: KeptAnswer): Promise<void> {
    const kept = await all(tx, ANSWER, [caller, key, request, status, body]);
    if (kept.length === 0) throw new HttpError('IDEMPOTENCY_IN_PROGRESS', 'the same key was just handled');
  }

  /** Forgets up to `limit` keys older than this many hours and returns how many went; a repeated create is a new one then. */
  async prune(hours: number, limit: number): Promise<number> {
    const { count } = await one(this.dataSource, PRUNE, [hours, limit]);
    return Number(count);
  }
}

/**
 * The lock is held until the end of the transaction, so whoever has it is alone with the key. A row without an answer is what a build left that
 * claimed keys by themselves.
 */
const CLAIM = statement(
  { isFree: bool, kept: nullable(bytea), status: nullable(int4), body: nullable(text) },
  `select l.free as "isFree", k.request as kept, k.status, k.body
   from (select pg_try_advisory_xact_lock(hashtextextended('once ' || $1::text || ' ' || $2::text, 0)) as free) l
   left join idempotency_key k on k.caller = $1 and k.key = $2`,
);

/** The row of an attempt that ended between the look and the lock stands, and this one leaves nothing. */
const ANSWER = statement(
  { key: text },
  `insert into idempotency_key as k (caller, key, request, status, body, created_at) values ($1, $2, $3, $4, $5, now())
   on conflict (caller, key) do update set request = excluded.request, status = excluded.status, body = excluded.body
   where k.status is null returning key`,
);

const PRUNE = statement(
  { count: int8 },
  `with old as (
     select caller, key from idempotency_key where created_at < now() - make_interval(hours => $1)
     order by created_at limit $2 for update skip locked),
   gone as (delete from idempotency_key where (caller, key) in (select caller, key from old) returning 1)
   select count(*) from gone`,
);
