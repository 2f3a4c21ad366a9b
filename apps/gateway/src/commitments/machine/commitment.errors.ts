import type { MoveName, ShownPhase } from './commitment-moves.table.js';

export type CommitmentErrorCode =
  | 'COMMITMENT_NOT_FOUND'
  | 'COMMITMENT_MOVED_ON'
  | 'MOVE_NOT_OPEN'
  | 'MOVE_ON_ITS_WAY'
  | 'MOVE_LACKS'
  | 'GROUND_REQUIRED'
  | 'UNTIL_OUT_OF_RANGE'
  | 'REQUEST_TO_ONESELF'
  | 'REQUEST_OF_ONESELF'
  | 'SEALED_RECORD_NOT_FOUND'
  | 'ASK_NOTHING_SHARED'
  | 'ASK_OPEN'
  | 'ASK_NOTHING_CHOSEN';

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

/** Where a request stands now; what was said to it is read where that is logged. */
export interface StandsNow {
  readonly moves: number;
  readonly state: ShownPhase;
  readonly dueAt: Date | null;
  /** Name of the last move that had an effect, and of the member that made it; null where nobody moved it. */
  readonly last: { readonly move: MoveName; readonly member: string } | null;
}

/** Says that a move was based on what does not stand any more, and what stands. */
export class CommitmentMovedOn extends CommitmentError {
  constructor(readonly members: StandsNow) {
    super('COMMITMENT_MOVED_ON', `now at ${members.moves}`);
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
  REQUEST_OF_ONESELF: 422,
  SEALED_RECORD_NOT_FOUND: 404,
  ASK_NOTHING_SHARED: 404,
  ASK_OPEN: 409,
  ASK_NOTHING_CHOSEN: 422,
} as const satisfies Record<CommitmentErrorCode, number>;
