import type { Attachment, MessageType } from '#libs/contracts';
import type { Message } from '@bufbuild/protobuf';
import type { StreamPlace } from '../encode/build-header.js';
import type { AcceptedRecord } from '../record.js';
import type { PrivateCode } from '../verdict.table.js';
import type { SenderKey } from './sender-key.js';

/** A message to be sealed. */
export interface SealRequest {
  /** Encoded Payload, see {@link encodePayload}. */
  readonly payload: Uint8Array;
  /** True only where the payload holds no text from outside the sender's authorities: packed length must not tell it. */
  readonly compressible: boolean;
  readonly senderKey: SenderKey;
  readonly place: Pick<StreamPlace, 'spaceId' | 'sender' | 'epoch' | 'sequence' | 'previous'>;
  readonly messageId: Uint8Array;
}

/** A sealed body and the header fields that open it. */
export interface SealedBody {
  readonly body: Uint8Array;
  readonly nonce: Uint8Array;
  readonly plaintextCommitment: Uint8Array;
  readonly senderKeyId: Uint8Array;
}

/**
 * Encodes the payload of a message.
 *
 * @throws ProtocolError TOO_LARGE
 */
export function encodePayload(
  typeName: string,
  message: Uint8Array,
  attachments: readonly Attachment[] = [],
): Uint8Array {
  throw new Error(`not built yet: ${typeName} ${message.length} ${attachments.length}`);
}

/**
 * Seals a payload: frame, padding, XAES-256-GCM (docs/protocol.md, Sealing).
 *
 * @throws ProtocolError TOO_LARGE
 */
export function sealPayload(request: SealRequest): SealedBody {
  throw new Error(`not built yet: ${request.payload.length}`);
}

/** An opened message whose type is known and whose rules hold. */
export interface OpenedMessage {
  readonly type: MessageType;
  readonly message: Message;
  readonly messageBytes: Uint8Array;
  readonly attachments: readonly Attachment[];
}

/** Why a recipient cannot use a record; `field` and `rule` name what broke, never a value. */
export interface PrivateRefusal {
  readonly kind: 'refused';
  readonly code: PrivateCode;
  readonly field: string;
  readonly rule: string;
}

/** What became of a sealed body. */
export type OpenedBody = { readonly kind: 'opened'; readonly opened: OpenedMessage } | PrivateRefusal;

/**
 * Opens an accepted record: unseal, unpack with the declared cap, commitments, decode, rules of the schema.
 *
 * @throws ProtocolError WRONG_KEY where the key is not the one that the record names, BODY_MISSING where the body is not at hand
 */
export function openBody(record: AcceptedRecord, senderKey: SenderKey): OpenedBody {
  throw new Error(`not built yet: ${record.position} ${senderKey.id.length}`);
}
