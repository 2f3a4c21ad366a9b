import { create, type MessageInitShape } from '@bufbuild/protobuf';

import { encode, HeaderSchema, Kind, Urgency } from '#libs/contracts';

import { identityOf } from '../identity.js';
import { sha256 } from '../layout.js';
import { HEADER_VERSION, parseHeader, SEALING_SUITE } from '../parse-header.js';
import { ProtocolError } from '../protocol.errors.js';
import type { BusinessHeader, RecordHeader, RecordKind } from '../record-header.js';

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

/** What a sealed record says: the fields of its kind and the sealed body. */
export type BusinessContent = { readonly kind: 'business'; readonly body: Uint8Array } & Pick<
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
>;

/** What a SENDER_KEY record says. */
export interface SenderKeyContent {
  readonly kind: 'senderKey';
  readonly body: Uint8Array;
  readonly recipients: readonly string[];
}

/** What a record with a clear body for every member says. */
export interface ClearContent {
  readonly kind: 'trustView' | 'charter' | 'epoch';
  readonly body: Uint8Array;
}

/** What a record says. */
export type RecordContent = BusinessContent | SenderKeyContent | ClearContent;

/** A header ready to be signed. */
export interface BuiltHeader {
  readonly header: RecordHeader;
  readonly bytes: Uint8Array;
  readonly identity: Uint8Array;
}

const KIND: Readonly<Record<RecordKind, Kind>> = {
  business: Kind.BUSINESS,
  senderKey: Kind.SENDER_KEY,
  trustView: Kind.TRUST_VIEW,
  charter: Kind.CHARTER,
  epoch: Kind.EPOCH,
};

/**
 * Builds the header of a record with length and hash of its body.
 *
 * @throws ProtocolError RECORD_FORMAT where a receiver would answer E_PARSE
 */
export function buildHeader(place: StreamPlace, content: RecordContent): BuiltHeader {
  const message = create(HeaderSchema, {
    ...place,
    version: HEADER_VERSION,
    sequence: BigInt(place.sequence),
    kind: KIND[content.kind],
    bodyLength: BigInt(content.body.length),
    bodySha256: sha256(content.body),
    ...fieldsOfKind(content),
  });
  const bytes = encode(HeaderSchema, message);
  const header = parseHeader(bytes);
  if (header === null)
    throw new ProtocolError('RECORD_FORMAT', `the header of this ${content.kind} record is incomplete`);
  return { header, bytes, identity: identityOf(bytes) };
}

function fieldsOfKind(content: RecordContent): MessageInitShape<typeof HeaderSchema> {
  switch (content.kind) {
    case 'business':
      return businessFields(content);
    case 'senderKey':
      return { recipients: [...content.recipients] };
    case 'trustView':
    case 'charter':
    case 'epoch':
      return {};
  }
}

function businessFields(content: BusinessContent): MessageInitShape<typeof HeaderSchema> {
  return {
    messageId: content.messageId,
    inReplyTo: content.inReplyTo ?? new Uint8Array(0),
    correlationId: content.correlationId ?? new Uint8Array(0),
    recipients: [...content.recipients],
    contractDigest: content.contractDigest,
    urgency: content.urgent ? Urgency.URGENT : Urgency.UNSPECIFIED,
    sealing: { suite: SEALING_SUITE, senderKeyId: content.senderKeyId, nonce: content.nonce },
    plaintextCommitment: content.plaintextCommitment,
  };
}
