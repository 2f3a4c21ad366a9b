import type { Signature } from '#libs/contracts';
import type { BusinessHeader, RecordHeader, SenderKeyHeader } from './record-header.js';

/** A record as it stands at a position. */
export interface SpaceRecord<Header extends RecordHeader = RecordHeader> {
  readonly position: bigint;
  /** SHA-256 of the header bytes. */
  readonly identity: Uint8Array;
  readonly header: Header;
  readonly headerBytes: Uint8Array;
  readonly signatures: readonly Signature[];
  /** Null where it was erased or is not held. */
  readonly body: Uint8Array | null;
}

declare const accepted: unique symbol;

/** A BUSINESS record with verdict 0; only {@link judge} and the own archive make one. */
export type AcceptedRecord = SpaceRecord<BusinessHeader> & { readonly [accepted]: true };

/** A SENDER_KEY record with verdict 0. */
export type AcceptedSenderKeyRecord = SpaceRecord<SenderKeyHeader> & { readonly [accepted]: true };
