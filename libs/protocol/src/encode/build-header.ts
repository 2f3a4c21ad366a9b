import type { BusinessHeader, RecordHeader } from '../record-header.js';

/** Where in its chain a sender puts a record, and what it has seen. */
export interface StreamPlace {
  readonly spaceId: Uint8Array;
  readonly sender: string;
  /** Key that signs the batch, 16 bytes. */
  readonly keyId: Uint8Array;
  readonly epoch: number;
  readonly sequence: number;
  readonly previous: Uint8Array;
  readonly createdAt: bigint;
  readonly seenSize: bigint;
  readonly seenRoot: Uint8Array;
}

/** What a record says: the fields of its kind and the body, sealed for BUSINESS. */
export type RecordContent =
  | ({ readonly kind: 'business'; readonly body: Uint8Array } & Pick<
      BusinessHeader,
      | 'messageId'
      | 'inReplyTo'
      | 'correlationId'
      | 'recipients'
      | 'contractDigest'
      | 'urgent'
      | 'senderKeyId'
      | 'nonce'
      | 'plaintextCommitment'
    >)
  | { readonly kind: 'senderKey'; readonly body: Uint8Array; readonly recipients: readonly string[] }
  | { readonly kind: 'trustView' | 'charter' | 'epoch'; readonly body: Uint8Array };

/** A header ready to be signed. */
export interface BuiltHeader {
  readonly header: RecordHeader;
  readonly bytes: Uint8Array;
  readonly identity: Uint8Array;
}

/**
 * Builds the header of a record with length and hash of its body.
 *
 * @throws ProtocolError HEADER_FORMAT where a receiver would answer E_PARSE, TOO_LARGE
 */
export function buildHeader(place: StreamPlace, content: RecordContent): BuiltHeader {
  throw new Error(`not built yet: ${content.kind} ${place.sequence}`);
}
