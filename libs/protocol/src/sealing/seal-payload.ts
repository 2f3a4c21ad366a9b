import { create } from '@bufbuild/protobuf';
import { randomBytes } from 'node:crypto';

import { type Attachment, encode, PayloadSchema } from '#libs/contracts';

import type { BusinessContent, StreamPlace } from '../encode/build-header.js';
import { MAX_PAYLOAD_BYTES } from '../limits.js';
import { ProtocolError } from '../protocol.errors.js';
import { bodyAad, plaintextCommitment } from './body-binding.js';
import { encodeFrame, packFrame } from './frame.js';
import type { SenderKey } from './sender-key.js';

const SALT_BYTES = 32;

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
export type SealedBody = Pick<BusinessContent, 'body' | 'nonce' | 'plaintextCommitment' | 'senderKeyId'>;

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
  const payload = encode(PayloadSchema, create(PayloadSchema, { typeName, message, attachments: [...attachments] }));
  requireSize(payload);
  return payload;
}

/**
 * Seals a payload: frame, padding, XAES-256-GCM (docs/protocol.md, Sealing).
 *
 * @throws ProtocolError TOO_LARGE
 */
export function sealPayload({ payload, compressible, senderKey, place, messageId }: SealRequest): SealedBody {
  requireSize(payload);
  const salt = randomBytes(SALT_BYTES);
  const nonce = senderKey.body.newNonce();
  const commitment = plaintextCommitment(salt, payload);
  const frame = encodeFrame(packFrame(salt, payload, compressible));
  const aad = bodyAad({ ...place, messageId, senderKeyId: senderKey.id, plaintextCommitment: commitment });
  const body = senderKey.body.seal(nonce, frame, aad);
  return { body, nonce, plaintextCommitment: commitment, senderKeyId: senderKey.id };
}

function requireSize(payload: Uint8Array): void {
  if (payload.length > MAX_PAYLOAD_BYTES) {
    throw new ProtocolError('TOO_LARGE', `a payload has at most ${MAX_PAYLOAD_BYTES} bytes, not ${payload.length}`);
  }
}
