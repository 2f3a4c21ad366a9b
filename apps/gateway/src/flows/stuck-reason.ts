/** Why what waits does not leave this gateway. */
export const STUCK_REASONS = [
  'BROKER_AWAY',
  'TRUST_LIST_EXPIRED',
  'LISTS_CONFLICT',
  'SPACE_FROZEN',
  'SPACE_HALTED',
  'SPACE_RESTORING',
  'SPACE_CATCHING_UP',
  'NOT_TAKING_PART',
  'STREAM_FROZEN',
  'CONTRACT_NOT_ADMITTED',
  'WORKER_FAILING',
  'NOT_SEEN_BACK',
  'HELD_BY_ANOTHER_PROCESS',
  'NOT_KNOWN',
] as const;

export type StuckReason = (typeof STUCK_REASONS)[number];
