/** How far a register was read. */
export interface FeedCursor {
  readonly file: string;
  /** The byte behind the last whole line that was read. */
  readonly at: number;
}

/** What stands behind a cursor. */
export interface FeedPart {
  readonly lines: readonly string[];
  readonly cursor: FeedCursor | null;
  /** Whether there may be more. */
  readonly isFull: boolean;
}

/** Where a register delivers. It is read on from a cursor; nobody is called. */
export abstract class RegistryFeed {
  /** Reads on; null as the cursor begins at the first that was delivered. */
  abstract read(register: string, cursor: FeedCursor | null): Promise<FeedPart>;
}
