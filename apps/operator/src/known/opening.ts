import { createHash } from 'node:crypto';

/** A record that may open a space. */
export interface Opening {
  readonly spaceId: string;
  /** The member that opens it. */
  readonly opener: string;
  /** SHA-256 of the record's Kafka value, hex: an opening is the same when its bytes are. */
  readonly valueHash: string;
  /** The members that its charter names. */
  readonly members: readonly string[];
  /** Hash of the list that it opens under, hex. */
  readonly listHash: string;
  /** The key that signed it, hex. */
  readonly keyId: string;
}

/** Who opened a space, and when by the clock of this host. */
export interface OpenedAs {
  readonly opener: string;
  readonly atMs: number;
}

/** Names the bytes of a Kafka value: SHA-256, hex. */
export function valueHash(value: Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}
