/** Who has to do something for messages to flow. */
export type Whose = 'nobody' | 'ours' | 'theirs' | 'network';

/** What keeps messages from flowing, most pressing first: the order of `flow-causes.table.ts` follows this list. */
export const FLOW_CAUSES = [
  'BROKER_AWAY',
  'TRUST_LIST_EXPIRED',
  'LISTS_CONFLICT',
  'CONTRADICTION',
  'MEMBER_FROZEN',
  'KEY_MISUSED',
  'SECOND_INSTANCE',
  'KEY_NOT_ACTIVE',
  'CERTIFICATE_EXPIRED',
  'WAITS_FOR_LIST',
  'HALT_LASTS',
  'SPACE_HALTED',
  'TIME_AHEAD',
  'CLOCK_OFF',
  'BROKER_CLOCK_OFF',
  'TIME_FROZEN',
  'CLOCKS_DISAGREE',
  'OUTBOX_STUCK',
  'SPACE_QUOTA',
  'LIST_OUTDATED',
  'WAITS_FOR_KEY',
  'NO_GATEWAY_ANSWERS',
  'GATEWAY_AWAY',
  'LOG_WITHHELD',
  'CLAIMS_MORE',
  'PEER_UNBELIEVED',
  'MEMBER_BEHIND',
  'EPOCH_CHURN',
  'RECORD_REFUSED',
  'SEALING_BROKEN',
  'RECORDS_PARKED',
  'CERTIFICATE_EXPIRES',
  'TRUST_LIST_EXPIRES',
  'APPROVAL_WAITING',
] as const;

export type FlowCauseCode = (typeof FLOW_CAUSES)[number];

/** What the board says first where nothing is the matter that nobody has seen. */
export type CalmCode = 'ALL_WELL' | 'ALL_SEEN' | 'SIGN_OF_LIFE_LATE' | 'CONFIRMATION_LATE' | 'IN_MAINTENANCE';

/** One thing that is the matter, in a code and values that a page puts into a sentence. Never content. */
export interface FlowCause {
  readonly whose: Whose;
  readonly cause: FlowCauseCode | CalmCode;
  /** The member it is about, where it is about one. */
  readonly member?: string;
  /** ISO 8601, where it is known. */
  readonly since?: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** File of docs/runbooks that says what to do; null where the sentence says all. */
  readonly runbook: string | null;
}

/** What a page says where nothing is the matter. */
export const ALL_WELL: FlowCause = { whose: 'nobody', cause: 'ALL_WELL', values: {}, runbook: null };
