export type CommitmentErrorCode =
  | 'COMMITMENT_NOT_FOUND'
  | 'COMMITMENT_MOVED_ON'
  | 'MOVE_NOT_OPEN'
  | 'MOVE_ON_ITS_WAY'
  | 'MOVE_LACKS'
  | 'GROUND_REQUIRED'
  | 'UNTIL_OUT_OF_RANGE'
  | 'REQUEST_TO_ONESELF';

/** Why a request cannot be made or moved as asked. */
export class CommitmentError extends Error {
  override readonly name = 'CommitmentError';

  constructor(
    readonly code: CommitmentErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Says that a move was based on what does not stand any more, and on what it would be: what was said is read where that is logged. */
export class CommitmentMovedOn extends CommitmentError {
  readonly members: { readonly moves: number };

  constructor(moves: number) {
    super('COMMITMENT_MOVED_ON', `now at ${moves}`);
    this.members = { moves };
  }
}

export const COMMITMENT_HTTP_STATUS = {
  COMMITMENT_NOT_FOUND: 404,
  COMMITMENT_MOVED_ON: 412,
  MOVE_NOT_OPEN: 409,
  MOVE_ON_ITS_WAY: 409,
  MOVE_LACKS: 422,
  GROUND_REQUIRED: 422,
  UNTIL_OUT_OF_RANGE: 422,
  REQUEST_TO_ONESELF: 422,
} as const satisfies Record<CommitmentErrorCode, number>;
