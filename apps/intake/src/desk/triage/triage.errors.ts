export type TriageErrorCode =
  | 'SIGNAL_NOT_FOUND'
  | 'SIGNAL_STATE'
  | 'SECOND_READER'
  | 'SPHERE_SWITCH'
  | 'QUARANTINED'
  | 'CHILD_FIRST'
  | 'RESTRICTED_QUEUE'
  | 'ROUTE_UNKNOWN'
  | 'REASON_UNKNOWN'
  | 'CONSENT_OR_DANGER'
  | 'PERSON_UNKNOWN'
  | 'PERSON_NAMED'
  | 'PERSONS_STAY'
  | 'CARD_UNKNOWN'
  | 'CARD_CHANGED'
  | 'LINK_UNKNOWN'
  | 'MAILBOX_NOT_FOUND';

/** Why a step cannot be taken with a signal. */
export class TriageError extends Error {
  override readonly name = 'TriageError';

  constructor(
    readonly code: TriageErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const TRIAGE_HTTP_STATUS = {
  SIGNAL_NOT_FOUND: 404,
  SIGNAL_STATE: 409,
  SECOND_READER: 409,
  SPHERE_SWITCH: 409,
  QUARANTINED: 409,
  CHILD_FIRST: 409,
  RESTRICTED_QUEUE: 403,
  ROUTE_UNKNOWN: 422,
  REASON_UNKNOWN: 422,
  CONSENT_OR_DANGER: 409,
  PERSON_UNKNOWN: 422,
  PERSON_NAMED: 422,
  PERSONS_STAY: 422,
  CARD_UNKNOWN: 422,
  CARD_CHANGED: 409,
  LINK_UNKNOWN: 422,
  MAILBOX_NOT_FOUND: 404,
} as const satisfies Record<TriageErrorCode, number>;
