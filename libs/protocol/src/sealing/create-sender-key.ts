import { create } from '@bufbuild/protobuf';
import { randomBytes } from 'node:crypto';

import { encode, KeyWrapSchema, SenderKeyBodySchema } from '#libs/contracts';
import type { TrustedKey } from '#libs/trust';

import type { SenderKeyContent } from '../encode/build-header.js';
import { isAscending } from '../member-list.js';
import { SEALING_SUITE } from '../parse-header.js';
import { ProtocolError } from '../protocol.errors.js';
import { wrapTo } from '#libs/letters';
import { keyCommitment } from './sender-key.js';
import { wrapInfo } from './wrap-info.js';

const SECRET_BYTES = 32;

/** A recipient and the sealing key that it uses now. */
export interface SealingRecipient {
  readonly member: string;
  readonly sealing: TrustedKey;
}

/** The record that will hand out a sender key. */
export interface SenderKeyRequest {
  readonly spaceId: Uint8Array;
  readonly sender: string;
  readonly epoch: number;
  /** Sequence of the SENDER_KEY record itself. */
  readonly sequence: number;
  /** Strictly ascending by member, the sender among them. */
  readonly recipients: readonly SealingRecipient[];
}

/** A new sender key and the content of the record that hands it out. */
export interface CreatedSenderKey {
  /** S, 32 bytes. With the identity of the record it becomes a `SenderKey`. */
  readonly secret: Uint8Array;
  readonly content: SenderKeyContent;
}

/**
 * Creates a sender key and wraps it to each recipient by HPKE (docs/protocol.md, Sealing).
 *
 * @throws ProtocolError RECIPIENTS
 */
export async function createSenderKey(request: SenderKeyRequest): Promise<CreatedSenderKey> {
  const recipients = request.recipients.map(({ member }) => member);
  requireRecipients(recipients, request.sender);

  const secret = randomBytes(SECRET_BYTES);
  const commitment = keyCommitment(secret);
  const wraps = await Promise.all(request.recipients.map((recipient) => wrapFor(recipient, request, secret)));
  const body = create(SenderKeyBodySchema, { suite: SEALING_SUITE, keyCommitment: commitment, wraps });
  return { secret, content: { kind: 'senderKey', recipients, body: encode(SenderKeyBodySchema, body) } };
}

async function wrapFor({ member, sealing }: SealingRecipient, request: SenderKeyRequest, secret: Uint8Array) {
  const info = wrapInfo(request, { recipient: member, keyId: sealing.keyId, commitment: keyCommitment(secret) });
  const wrap = await wrapTo(sealing.publicKeyRaw, info, secret);
  return create(KeyWrapSchema, { recipient: member, keyId: sealing.keyId, ...wrap });
}

function requireRecipients(recipients: readonly string[], sender: string): void {
  if (!isAscending(recipients) || !recipients.includes(sender)) {
    throw new ProtocolError('RECIPIENTS', 'recipients are strictly ascending and include the sender');
  }
}
