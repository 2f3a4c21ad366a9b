import type { ServerResponse } from 'node:http';
import type { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { HttpError } from '../problem/http-error.js';
import type { KeyClaim } from './idempotency-claim.js';
import type { Claimed, IdempotencyKeys } from './idempotency-keys.repository.js';

/** What one attempt consists of. */
export interface OnceParts {
  readonly transaction: Transaction;
  readonly keys: IdempotencyKeys;
  readonly claim: KeyClaim;
  readonly response: ServerResponse;
}

/** A request that has one effect however often it is sent: its key, its effect and its answer stand or fall together. */
export class OnceRequest {
  /** The id of what the request creates. A later attempt has another one; no effect of this one is there then. */
  readonly id = v7();

  constructor(private readonly parts: OnceParts) {}

  /**
   * Runs the work in one transaction with the claim of the key and the stored answer, or gives the answer that an
   * earlier attempt stored. The answer has to be plain JSON. Errors of the work pass through and leave the key free.
   *
   * @throws HttpError IDEMPOTENCY_IN_PROGRESS while another attempt runs, IDEMPOTENCY_KEY_REUSED
   */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { transaction, keys, claim, response } = this.parts;
    return transaction.run(async (tx) => {
      const claimed = await keys.claim(tx, claim);
      if (claimed.kind !== 'fresh') return earlierAnswer<T>(claimed, response);
      const answer = await work(tx);
      const body = answer === undefined ? null : JSON.stringify(answer);
      await keys.answer(tx, claim, { status: response.statusCode, body });
      return answer;
    });
  }
}

function earlierAnswer<T>(claimed: Exclude<Claimed, { kind: 'fresh' }>, response: ServerResponse): T {
  switch (claimed.kind) {
    case 'running':
      throw new HttpError('IDEMPOTENCY_IN_PROGRESS', 'the same key is being handled');
    case 'other-request':
      throw new HttpError('IDEMPOTENCY_KEY_REUSED', 'the key belongs to another request');
    case 'answered':
      response.statusCode = claimed.answer.status;
      response.setHeader('idempotency-replayed', 'true');
      return parsed(claimed.answer.body);
  }
}

/** What was answered the first time was of this type, and nothing where there was no answer. */
function parsed<T>(body: string | null): T {
  const answer: T = JSON.parse(body ?? 'null');
  return answer;
}
