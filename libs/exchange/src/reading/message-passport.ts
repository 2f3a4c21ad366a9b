/** One hop of a message, with the clock that read the time. */
export interface PassportHop {
  readonly hop: 'accepted' | 'sealed' | 'published' | 'stored' | 'opened' | 'refused';
  /** Where it happened; null for the broker. */
  readonly member: string | null;
  readonly at: string;
  /** How fine that clock was read. */
  readonly precision: 'second' | 'millisecond';
  /** `own`: this gateway. `member`: the gateway that the hop names. `broker`: log time, the same for all. */
  readonly clock: 'own' | 'member' | 'broker';
  /** When this gateway learned of it, by its own clock. */
  readonly seenAt: string | null;
}

export interface PassportRefusal {
  /** Null where all refuse it. */
  readonly member: string | null;
  readonly code: string;
  readonly field: string;
  readonly rule: string;
  /** What this gateway expected and what it found; null where another member refuses, or nothing was kept. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** A member that its author sent the message without, as it had no sealing key; it never gets it. */
export interface LeftOut {
  readonly member: string;
  /** Who decided so. */
  readonly by: string;
  readonly at: string;
}

/** The way of one message from hop to hop: ids, sizes and times, never content. */
export interface MessagePassport {
  readonly spaceId: string;
  readonly messageId: string;
  readonly kind: string;
  /** Null until it is on the log. */
  readonly position: string | null;
  readonly sender: string;
  /** The release list: who may open it. */
  readonly recipients: readonly string[];
  readonly epoch: number | null;
  readonly sequence: string | null;
  /** Name of the verdict; null until it is on the log. */
  readonly verdict: string | null;
  /** SHA-256 of the header, hex. */
  readonly identity: string | null;
  readonly headerBytes: number | null;
  /** Padded length of the sealed body. */
  readonly bodyBytes: number | null;
  readonly inReplyTo: string | null;
  readonly isParked: boolean;
  readonly hops: readonly PassportHop[];
  readonly refusals: readonly PassportRefusal[];
  readonly leftOut: readonly LeftOut[];
  /** Sealed by the sender's clock after the broker logged it: their clocks differ by at least this much, in milliseconds. */
  readonly clockAheadMs: number;
}
