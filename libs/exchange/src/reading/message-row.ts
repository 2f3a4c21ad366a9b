/** One record of a log, as it is found in a search; never content. */
export interface MessageRow {
  readonly spaceId: string;
  readonly position: string;
  /** Null for records of the protocol itself. */
  readonly messageId: string | null;
  readonly kind: string;
  /** Null where it is not proven. */
  readonly sender: string | null;
  readonly recipients: readonly string[];
  /** Log time. */
  readonly at: string;
  /** Padded length of the body. */
  readonly bytes: number;
  readonly state: 'accepted' | 'refused' | 'parked';
  readonly code: string | null;
  /** Recipients that have not cosigned it. */
  readonly unreceiptedBy: readonly string[];
}

/** A page of a search, newest first. */
export interface MessagePage {
  readonly items: readonly MessageRow[];
  /** To be sent as `before` for the page after it; null at the end. */
  readonly next: string | null;
}
