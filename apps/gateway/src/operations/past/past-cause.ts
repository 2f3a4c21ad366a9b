import type { FlowCause } from '../board/flow-cause.js';

/** A cause as it stood when it was seen last, and from when until when it was there. */
export interface PastCause extends Omit<FlowCause, 'runbook'> {
  readonly key: string;
  /** When it was seen first, ISO 8601. */
  readonly beganAt: string;
  /** When it was seen last; null while it is there. */
  readonly endedAt: string | null;
}

/** What was the matter with one member within 30 days, newest first. */
export interface PastCauses {
  readonly causes: readonly PastCause[];
  /** There were more than are given. */
  readonly hasMore: boolean;
}
