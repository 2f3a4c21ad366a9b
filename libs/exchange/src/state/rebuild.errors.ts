/** Why an archive cannot be replayed: the judging stops at a position, or gives another verdict than the one that stands there. */
export type RebuildErrorCode = 'HALTED' | 'VERDICT';

/** The archive does not give what was derived from it. */
export class RebuildError extends Error {
  override readonly name = 'RebuildError';

  constructor(
    readonly code: RebuildErrorCode,
    readonly position: bigint,
    detail: string,
  ) {
    super(`${code} at position ${position}: ${detail}`);
  }
}
