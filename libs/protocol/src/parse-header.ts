import { type Header, HeaderSchema, Kind, Urgency } from '#libs/contracts';

import { isMemberId } from './identity.js';
import { MAX_EPOCH, MAX_HEADER_BYTES, MAX_INT, MAX_RECIPIENTS, MAX_TIME, MAX_VALUE_BYTES } from './limits.js';
import type { BusinessHeader, ClearHeader, RecordHeader, SenderKeyHeader } from './record-header.js';
import { decodeBounded } from './wire/decode-bounded.js';

type CommonHeader = Omit<ClearHeader, 'kind'>;

const HASH_BYTES = 32;
const ID_BYTES = 16;
const NONCE_BYTES = 24;

/** The one version of the header that this build reads. */
export const HEADER_VERSION = 1;

/** The one way to seal that this build knows: XAES-256-GCM under a sender key wrapped by HPKE with X25519. */
export const SEALING_SUITE = 1;

/** Reads a header; null where it is not canonical, a field is out of range, or one is missing or foreign to its kind. */
export function parseHeader(bytes: Uint8Array): RecordHeader | null {
  if (bytes.length > MAX_HEADER_BYTES) return null;
  const message = decodeBounded(HeaderSchema, bytes);
  if (message === null || !hasCommonFields(message)) return null;
  return headerOfKind(message, commonFields(message));
}

function headerOfKind(message: Header, common: CommonHeader): RecordHeader | null {
  switch (message.kind) {
    case Kind.BUSINESS:
      return businessHeader(message, common);
    case Kind.SENDER_KEY:
      return senderKeyHeader(message, common);
    case Kind.TRUST_VIEW:
      return clearHeader(message, { ...common, kind: 'trustView' });
    case Kind.CHARTER:
      return clearHeader(message, { ...common, kind: 'charter' });
    case Kind.EPOCH:
      return opensEpoch(message) ? clearHeader(message, { ...common, kind: 'epoch' }) : null;
    default:
      return null;
  }
}

function hasCommonFields(message: Header): boolean {
  return (
    message.version === HEADER_VERSION &&
    isMemberId(message.sender) &&
    message.keyId.length === ID_BYTES &&
    message.spaceId.length === ID_BYTES &&
    message.epoch >= 1 &&
    message.epoch <= MAX_EPOCH &&
    inRange(message.sequence, MAX_INT) &&
    message.previous.length === HASH_BYTES &&
    areRecipients(message.recipients) &&
    inRange(message.createdAt, MAX_TIME) &&
    inRange(message.bodyLength, BigInt(MAX_VALUE_BYTES)) &&
    message.bodySha256.length === HASH_BYTES &&
    message.seenSize <= MAX_INT &&
    message.seenRoot.length === HASH_BYTES
  );
}

/** Their order and who takes part are judged later; here they are only ids, and no more than a record may reach. */
function areRecipients(recipients: readonly string[]): boolean {
  return recipients.length <= MAX_RECIPIENTS && recipients.every(isMemberId);
}

function inRange(value: bigint, max: bigint): boolean {
  return value >= 1n && value <= max;
}

function commonFields(message: Header): CommonHeader {
  return {
    sender: message.sender,
    keyId: message.keyId,
    spaceId: message.spaceId,
    epoch: message.epoch,
    sequence: Number(message.sequence),
    previous: message.previous,
    createdAt: message.createdAt,
    bodyLength: Number(message.bodyLength),
    bodySha256: message.bodySha256,
    seenSize: message.seenSize,
    seenRoot: message.seenRoot,
  };
}

function businessHeader(message: Header, common: CommonHeader): BusinessHeader | null {
  const { sealing } = message;
  const complete =
    message.messageId.length === ID_BYTES &&
    isIdOrEmpty(message.inReplyTo) &&
    isIdOrEmpty(message.correlationId) &&
    message.contractDigest.length === HASH_BYTES &&
    (message.urgency === Urgency.UNSPECIFIED || message.urgency === Urgency.URGENT) &&
    message.plaintextCommitment.length === HASH_BYTES;
  if (!complete || sealing === undefined) return null;
  if (sealing.suite !== SEALING_SUITE || sealing.senderKeyId.length !== HASH_BYTES) return null;
  if (sealing.nonce.length !== NONCE_BYTES) return null;

  return {
    ...common,
    kind: 'business',
    messageId: message.messageId,
    inReplyTo: orNull(message.inReplyTo),
    correlationId: orNull(message.correlationId),
    recipients: message.recipients,
    contractDigest: message.contractDigest,
    urgent: message.urgency === Urgency.URGENT,
    senderKeyId: sealing.senderKeyId,
    nonce: sealing.nonce,
    plaintextCommitment: message.plaintextCommitment,
  };
}

function senderKeyHeader(message: Header, common: CommonHeader): SenderKeyHeader | null {
  if (hasBusinessFields(message)) return null;
  return { ...common, kind: 'senderKey', recipients: message.recipients };
}

function clearHeader(message: Header, header: ClearHeader): ClearHeader | null {
  return hasBusinessFields(message) || message.recipients.length > 0 ? null : header;
}

function opensEpoch(message: Header): boolean {
  return message.epoch >= 2 && message.sequence === 1n;
}

function hasBusinessFields(message: Header): boolean {
  return (
    message.messageId.length > 0 ||
    message.inReplyTo.length > 0 ||
    message.correlationId.length > 0 ||
    message.contractDigest.length > 0 ||
    message.urgency !== Urgency.UNSPECIFIED ||
    message.sealing !== undefined ||
    message.plaintextCommitment.length > 0
  );
}

function isIdOrEmpty(bytes: Uint8Array): boolean {
  return bytes.length === 0 || bytes.length === ID_BYTES;
}

function orNull(bytes: Uint8Array): Uint8Array | null {
  return bytes.length === 0 ? null : bytes;
}
