/** Fields that the header of every record has. Hashes have 32 bytes, ids 16. */
interface CommonHeader {
  readonly sender: string;
  readonly keyId: Uint8Array;
  readonly spaceId: Uint8Array;
  /** From 1; a higher one begins with an EPOCH record. */
  readonly epoch: number;
  /** From 1, without gaps within an epoch. */
  readonly sequence: number;
  /** Identity of the sender's record before this one; the genesis hash where there is none. */
  readonly previous: Uint8Array;
  /** Milliseconds since 1970 by the sender's clock: a claim. */
  readonly createdAt: bigint;
  readonly bodyLength: number;
  readonly bodySha256: Uint8Array;
  /** Size and root of the space's tree as the sender saw it. */
  readonly seenSize: bigint;
  readonly seenRoot: Uint8Array;
}

/** Header of a sealed message. */
export interface BusinessHeader extends CommonHeader {
  readonly kind: 'business';
  readonly messageId: Uint8Array;
  readonly inReplyTo: Uint8Array | null;
  readonly correlationId: Uint8Array | null;
  readonly recipients: readonly string[];
  readonly contractDigest: Uint8Array;
  readonly urgent: boolean;
  /** Identity of the SENDER_KEY record whose key seals the body. */
  readonly senderKeyId: Uint8Array;
  /** 24 bytes. */
  readonly nonce: Uint8Array;
  readonly plaintextCommitment: Uint8Array;
}

/** Header of a record that hands out a sender key. */
export interface SenderKeyHeader extends CommonHeader {
  readonly kind: 'senderKey';
  readonly recipients: readonly string[];
}

/** Header of a record with a clear body that every member reads. */
export interface ClearHeader extends CommonHeader {
  readonly kind: 'trustView' | 'charter' | 'epoch';
}

/** A header whose fields are in range and fit its kind (docs/protocol.md, Header). */
export type RecordHeader = BusinessHeader | SenderKeyHeader | ClearHeader;

/** Kind of a record. */
export type RecordKind = RecordHeader['kind'];
