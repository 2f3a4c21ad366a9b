/** A record as the log has it, and what its sender and this member alone know. */
export interface LoggedRow {
  spaceId: string;
  messageId: string;
  kind: number;
  position: string;
  sender: string;
  recipients: string[];
  epoch: number;
  sequence: string;
  verdict: number;
  identity: string;
  headerBytes: number;
  bodyBytes: number;
  inReplyTo: string | null;
  parked: boolean;
  createdMs: string;
  t: string;
  storedAt: Date;
  /** When it was let go; null where this gateway did not write it, or no person did. */
  acceptedAt: Date | null;
  refusedHere: number | null;
  refusedField: string | null;
  refusedRule: string | null;
  expected: string | null;
  found: string | null;
}

/** A message that is not back from the log. */
export interface LocalRow {
  spaceId: string;
  messageId: string;
  kind: number;
  recipients: string[];
  inReplyTo: string | null;
  epoch: number | null;
  sequence: string | null;
  identity: string | null;
  acceptedAt: Date;
  sealedAt: Date | null;
}
