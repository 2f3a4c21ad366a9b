/** Names one create of one caller. */
export interface IdempotencyClaim {
  /** Who asks; keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  /** SHA-256 over method, address and body, so that a key cannot be used for something else. */
  readonly request: Buffer;
}

/** What was answered and is answered again. */
export interface StoredAnswer {
  readonly status: number;
  /** JSON text; null for an empty answer. */
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What a claim finds. `fresh` holds an id reserved for this key: after a crash between effect and answer the next
 * attempt gets the same id, and the effect's own primary key finds the double.
 */
export type ClaimOutcome =
  | { readonly kind: 'fresh'; readonly id: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly answer: StoredAnswer }
  | { readonly kind: 'other-request' };

/** Remembers keys and answers. */
export abstract class IdempotencyStore {
  /** Takes the key for this attempt, or says what an earlier one left. */
  abstract claim(claim: IdempotencyClaim): Promise<ClaimOutcome>;

  /** Keeps the answer; later claims find it. */
  abstract complete(claim: IdempotencyClaim, answer: StoredAnswer): Promise<void>;

  /** Gives the key back after a failure; the reserved id stays, since an effect may exist. */
  abstract release(claim: IdempotencyClaim): Promise<void>;

  /** Drops the key of an input that never reached its handler, so that the corrected one may use it. */
  abstract forget(claim: IdempotencyClaim): Promise<void>;

  /** Forgets up to `limit` keys older than this many hours; a repeated create after that is a new one. Answers how many went. */
  abstract prune(hours: number, limit: number): Promise<number>;
}
