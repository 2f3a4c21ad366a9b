import { EnvelopeSchema, type Signature } from '#libs/contracts';

import { identityOf } from './identity.js';
import { sameBytes, sha256 } from './layout.js';
import { MAX_VALUE_BYTES } from './limits.js';
import { parseHeader } from './parse-header.js';
import type { RecordHeader } from './record-header.js';
import { decodeBounded } from './wire/decode-bounded.js';

/** First bytes of every Kafka value; the version follows. */
export const MAGIC: Uint8Array = Buffer.from([0x00, 0x4a, 0x4e]);

/** The one version of the envelope that this build reads. */
export const PROTOCOL_VERSION = 1;

/** A value that no list can make readable. */
export interface UnreadableValue {
  readonly kind: 'unreadable';
  /** E_MEMBER only from an archive: a version that opens no space. */
  readonly code: 'E_SIZE' | 'E_MAGIC' | 'E_PARSE' | 'E_MEMBER';
  /** SHA-256 of the value. */
  readonly identity: Uint8Array;
}

/** A value of this protocol, of whatever version. */
export interface VersionedValue {
  readonly kind: 'versioned';
  readonly version: number;
  /** Computes SHA-256 of the whole value: the identity where no envelope is read. */
  readonly hashValue: () => Uint8Array;
  /** Null where this build does not read the version, or the envelope is not canonical or holds too much. */
  readonly envelope: ParsedEnvelope | null;
}

/** An envelope taken apart, nothing verified but lengths and hashes. */
export interface ParsedEnvelope {
  readonly identity: Uint8Array;
  readonly headerBytes: Uint8Array;
  readonly signatures: readonly Signature[];
  /** Null where the header is not canonical, or a field is out of range or foreign to its kind. */
  readonly header: RecordHeader | null;
  /** Null where the archive does not hold it. */
  readonly body: Uint8Array | null;
  /** Length and hash of the body are those of the header; vouched for by the archived verdict where it is not held. */
  readonly bodyHolds: boolean;
}

/** What a Kafka value turned out to be, before anything is verified. */
export type ParsedValue = UnreadableValue | VersionedValue;

/** Takes a value apart. Never throws on its content. */
export function parseValue(value: Uint8Array): ParsedValue {
  const version = value[MAGIC.length];
  if (value.length < 1 || value.length > MAX_VALUE_BYTES) return unreadable('E_SIZE', value);
  if (version === undefined || !sameBytes(value.subarray(0, MAGIC.length), MAGIC)) return unreadable('E_MAGIC', value);
  const envelope = version === PROTOCOL_VERSION ? parseEnvelope(value.subarray(MAGIC.length + 1)) : null;
  return { kind: 'versioned', version, hashValue: () => sha256(value), envelope };
}

function unreadable(code: UnreadableValue['code'], value: Uint8Array): UnreadableValue {
  return { kind: 'unreadable', code, identity: sha256(value) };
}

function parseEnvelope(bytes: Uint8Array): ParsedEnvelope | null {
  const envelope = decodeBounded(EnvelopeSchema, bytes);
  if (envelope === null) return null;
  const { header: headerBytes, signatures, body } = envelope;
  const header = parseHeader(headerBytes);
  return {
    identity: identityOf(headerBytes),
    headerBytes,
    signatures,
    header,
    body,
    bodyHolds: bodyHolds(header, body),
  };
}

/** Tells whether a body has the length and hash that the header states. */
export function bodyHolds(header: RecordHeader | null, body: Uint8Array): boolean {
  return header !== null && body.length === header.bodyLength && sameBytes(sha256(body), header.bodySha256);
}
