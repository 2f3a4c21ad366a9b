/** A record as the log has it, and what its sender and this member alone know. */
export interface LoggedRow {
  readonly spaceId: string;
  readonly messageId: string;
  readonly kind: number;
  readonly position: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly epoch: number | null;
  readonly sequence: string | null;
  readonly verdict: number;
  readonly identity: string;
  readonly headerBytes: number;
  readonly bodyBytes: number | null;
  readonly inReplyTo: string | null;
  readonly parked: boolean;
  /** Null where it does not say. */
  readonly createdMs: string | null;
  readonly t: string;
  readonly storedAt: Date;
  /** When it was let go; null where this gateway did not write it, or no person did. */
  readonly acceptedAt: Date | null;
  readonly refusedHere: number | null;
  readonly refusedField: string | null;
  readonly refusedRule: string | null;
  readonly expected: string | null;
  readonly found: string | null;
}

/** A message that is not back from the log. */
export interface LocalRow {
  readonly spaceId: string;
  readonly messageId: string;
  readonly kind: number;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly epoch: number | null;
  readonly sequence: string | null;
  readonly identity: string | null;
  readonly acceptedAt: Date;
  readonly sealedAt: Date | null;
}
