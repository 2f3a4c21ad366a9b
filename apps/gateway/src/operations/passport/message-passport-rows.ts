/** A record as the log has it, and what only the sender knows. */
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
  acceptedAt: Date | null;
  refusedHere: number | null;
  refusedField: string | null;
  refusedRule: string | null;
}

/** What a member said about a position. */
export interface MemberRow {
  member: string;
  /** Seconds since 1970 by the member's clock; null while it has not cosigned the position. */
  signedSeconds: string | null;
  seenAt: Date | null;
  openedT: string | null;
  refusedT: string | null;
  refusedCode: number | null;
  refusedField: string | null;
  refusedRule: string | null;
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
