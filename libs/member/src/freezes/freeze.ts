/** What stands still: a member that told two stories, two lists of one version, or trees that differ. */
export type FreezeKind = 'fork' | 'lists' | 'contradiction';

/** Why it came to it, as the member that is the cause states it. */
export const FREEZE_CAUSES = ['RESTORED', 'KEY_STOLEN', 'DEFECT'] as const;
export type FreezeCause = (typeof FREEZE_CAUSES)[number];

/** What the list in force of the space says of a key. */
export type KeyStatus = 'active' | 'retired' | 'revoked' | 'unknown';

/** One signed statement, of which two contradict each other. */
export interface EvidencePart {
  readonly what: 'record' | 'list' | 'cosignature' | 'header' | 'own-tree';
  readonly spaceId: string;
  /** Position of a record, version of a list, size of a tree. */
  readonly place: string;
  /** Identity of a record, hash of a list, root of a tree; in hex. */
  readonly hash: string;
  readonly signedBy: readonly string[];
  /** Key of the signature in hex, and what the list in force says of it; of lists none is named. */
  readonly key: { readonly keyId: string; readonly status: KeyStatus } | null;
}

/** One place that a decision is about. */
export interface FreezePlace {
  readonly spaceNo: number;
  readonly spaceId: string;
  /** Position of the record that froze, or 0 where it is of no record. */
  readonly position: string;
  /** In hex. */
  readonly evidenceHash: string;
}

/** Something that stands still, with all places that one decision ends. */
export interface Freeze {
  readonly kind: FreezeKind;
  /** The member that forked or contradicts; null for lists. */
  readonly member: string | null;
  readonly since: Date;
  readonly places: readonly FreezePlace[];
  readonly evidence: readonly EvidencePart[];
  /** Whether something waits for the decision; contradictions in headers only are shown. */
  readonly stops: boolean;
}

/** What was proposed, and by whom it was confirmed. */
export interface FreezeDecision {
  readonly proposalId: string;
  readonly cause: FreezeCause;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmReason: string | null;
  readonly at: Date | null;
}
