export type ReconcileErrorCode = 'ENGINE_WARMING' | 'PAIR_NOT_FOUND';

/** Why it cannot be said now who may be the same. */
export class ReconcileError extends Error {
  override readonly name = 'ReconcileError';

  constructor(
    readonly code: ReconcileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const RECONCILE_HTTP_STATUS = {
  ENGINE_WARMING: 503,
  PAIR_NOT_FOUND: 404,
} as const satisfies Record<ReconcileErrorCode, number>;
