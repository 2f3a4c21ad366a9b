import type { EvidencePart, FreezeCause, FreezeKind } from './freeze.js';

/** Something that stands still, for the people who end it. */
export interface FreezeView {
  /** Hash of the evidence that was found first, in hex. */
  readonly id: string;
  readonly kind: FreezeKind;
  /** The member that forked or contradicts; null for lists. */
  readonly member: string | null;
  /** ISO 8601. */
  readonly since: string;
  /** All that one decision ends. */
  readonly places: readonly { readonly spaceId: string; readonly position: string; readonly evidenceHash: string }[];
  readonly evidence: readonly EvidencePart[];
  readonly stops: boolean;
  /** Whether this member can end it: no member forgives itself. */
  readonly decidable: boolean;
  /** Whether a key that signed any of it still counts: under the cause KEY_STOLEN no member signs before it is revoked. */
  readonly keyCounts: boolean;
  readonly state: 'open' | 'proposed' | 'confirmed';
  readonly decision: FreezeDecisionView | null;
}

/** What was decided, by whom, and why. */
export interface FreezeDecisionView {
  readonly proposalId: string;
  readonly cause: FreezeCause;
  readonly reason: string;
  readonly proposedBy: NamedId;
  readonly proposedAt: string;
  readonly confirmedBy: NamedId | null;
  readonly confirmReason: string | null;
  readonly at: string | null;
}

/** A row of the journal. */
export interface FreezeJournalView extends FreezeDecisionView {
  readonly kind: FreezeKind;
  readonly member: string | null;
  readonly spaceId: string;
  readonly position: string;
  readonly evidenceHash: string;
}

interface NamedId {
  readonly id: string;
  readonly name: string;
}
