import type { StuckReason } from '../board/stuck-reason.js';

/** What waits to leave this gateway; `GET flows/outbox`. */
export interface OutboxView {
  /** The oldest of the cases that the caller may see, oldest first. */
  readonly entries: readonly OutboxEntry[];
  /** All that waits, as the status bar of everybody counts it. */
  readonly total: number;
}

/** One message on its way out of this gateway; never content. */
export interface OutboxEntry {
  readonly spaceId: string;
  readonly messageId: string | null;
  readonly kind: string;
  /** Full name of the message type. */
  readonly type: string;
  readonly recipients: readonly string[];
  readonly urgent: boolean;
  readonly state: 'waiting' | 'sealed' | 'published';
  readonly acceptedAt: string;
  readonly sealedAt: string | null;
  readonly ageSeconds: number;
  readonly isStuck: boolean;
  /** What holds it up, also before it is stuck; null while nothing does. */
  readonly why: StuckReason | null;
  /** Members whose sealing key it waits for, or what it rests on does. */
  readonly waitsFor: readonly string[];
  /** Members without whom the caller may send it: recipients whose key it waits for, where the caller wrote it. */
  readonly mayLeaveOut: readonly string[];
}
