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

/** A BUSINESS record with verdict 0; only `judge` and the own archive make one, so nothing else can be opened. */
export type AcceptedRecord = SpaceRecord<BusinessHeader> & { readonly [accepted]: true };

/** A SENDER_KEY record with verdict 0; only `judge` and the own archive make one. */
export type AcceptedSenderKeyRecord = SpaceRecord<SenderKeyHeader> & { readonly [accepted]: true };

/** Brands a BUSINESS record whose verdict is 0. Not for use outside this library. */
export function acceptMessage(record: SpaceRecord<BusinessHeader>): AcceptedRecord {
  return record as AcceptedRecord;
}

/** Brands a SENDER_KEY record whose verdict is 0. Not for use outside this library. */
export function acceptSenderKey(record: SpaceRecord<SenderKeyHeader>): AcceptedSenderKeyRecord {
  return record as AcceptedSenderKeyRecord;
}
