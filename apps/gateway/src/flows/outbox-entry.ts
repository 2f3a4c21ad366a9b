import type { StuckReason } from './stuck-reason.js';

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
  readonly why: StuckReason | null;
  /** Members whose sealing key it waits for. */
  readonly waitsFor: readonly string[];
  /** Whether the caller wrote it, and so may send it without those members. */
  readonly maySendWithout: boolean;
}
