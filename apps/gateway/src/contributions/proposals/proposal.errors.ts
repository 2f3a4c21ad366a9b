import type { ProposalState } from './proposal-fold.js';

export type ProposalErrorCode =
  | 'PROPOSAL_NOT_FOUND'
  | 'PROPOSAL_NOT_YOURS'
  | 'PROPOSAL_OF_OWN'
  | 'PROPOSAL_EMPTY'
  | 'PROPOSAL_CLOSED'
  | 'PROPOSAL_STANDS_ALREADY'
  | 'RELEASE_BEYOND_ORIGIN'
  | 'PROPOSALS_OPEN';

/** Why nothing can be suggested, taken back or answered. */
export class ProposalError extends Error {
  override readonly name = 'ProposalError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: ProposalErrorCode,
    message: string,
    path?: string,
    /** Said beside the problem. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values: {} }];
  }
}

/** It was taken back or answered, or is being so: the problem says how. */
export function closedAs(how: ProposalState): ProposalError {
  return new ProposalError('PROPOSAL_CLOSED', `the proposal is ${how}`, undefined, { state: how });
}

export const PROPOSAL_HTTP_STATUS = {
  PROPOSAL_NOT_FOUND: 404,
  PROPOSAL_NOT_YOURS: 403,
  PROPOSAL_CLOSED: 409,
  PROPOSAL_STANDS_ALREADY: 409,
  RELEASE_BEYOND_ORIGIN: 422,
  PROPOSAL_OF_OWN: 409,
  PROPOSALS_OPEN: 409,
  PROPOSAL_EMPTY: 422,
} as const satisfies Record<ProposalErrorCode, number>;
