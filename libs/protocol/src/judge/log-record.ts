import type { Signature } from '#libs/contracts';
import type { AcceptedRecord, AcceptedSenderKeyRecord } from '../record.js';
import type { RecordHeader } from '../record-header.js';

/** What a Kafka value turned out to be, before anything is verified. */
export type ParsedValue =
  | { readonly kind: 'unreadable'; readonly code: 'E_SIZE' | 'E_MAGIC' | 'E_PARSE'; readonly identity: Uint8Array }
  | { readonly kind: 'otherVersion'; readonly version: number; readonly identity: Uint8Array }
  | {
      readonly kind: 'envelope';
      readonly identity: Uint8Array;
      readonly headerBytes: Uint8Array;
      readonly signatures: readonly Signature[];
      /** Null where the archive does not hold it. */
      readonly body: Uint8Array | null;
      /** Length and hash of the body are as the header says; vouched for by the leaf where the body is not held. */
      readonly bodyHolds: boolean;
      /** Null where the header is not canonical or a field is out of range. */
      readonly header: RecordHeader | null;
      /** SHA-256 of the whole value: the identity where the version is not admitted. Null where the archive does not hold the value. */
      readonly valueHash: Uint8Array | null;
    };

/** One position of a log as it is about to be judged. */
export interface LogRecord {
  readonly position: bigint;
  /** LogAppendTime, milliseconds since 1970; T of the position where it comes from an archive. */
  readonly logAppendTimeMs: bigint;
  readonly parsed: ParsedValue;
}

/** A position as Kafka delivers it; a missing value is an empty one. */
export interface DeliveredRecord {
  readonly position: bigint;
  readonly logAppendTimeMs: bigint;
  readonly value: Uint8Array | null;
}

/** Reads a delivered value once, for {@link prefetchKeys} and {@link judge}. Never throws on its content. */
export function logRecord(delivered: DeliveredRecord): LogRecord {
  throw new Error(`not built yet: ${delivered.position}`);
}

/** A position as the own archive holds it. */
export interface ArchivedRecord {
  readonly position: bigint;
  readonly t: bigint;
  readonly verdict: number;
  readonly identity: Uint8Array;
  /** Null where the envelope did not parse. */
  readonly header: Uint8Array | null;
  readonly signatures: readonly Signature[];
  /** Null where it was erased or is not held; the archived verdict then stands for the check of its hash. */
  readonly body: Uint8Array | null;
}

/** Makes a position of the own archive ready to be judged again, by `joinder rebuild`. */
export function archivedLogRecord(archived: ArchivedRecord): LogRecord {
  throw new Error(`not built yet: ${archived.position}`);
}

/**
 * Takes a BUSINESS record of the own archive as accepted, to open it again.
 *
 * @throws ProtocolError NOT_ACCEPTED unless it is one, at verdict 0
 */
export function acceptedFromArchive(archived: ArchivedRecord): AcceptedRecord {
  throw new Error(`not built yet: ${archived.position}`);
}

/**
 * Takes a SENDER_KEY record of the own archive as accepted, to open its wrap again.
 *
 * @throws ProtocolError NOT_ACCEPTED unless it is one, at verdict 0
 */
export function senderKeyFromArchive(archived: ArchivedRecord): AcceptedSenderKeyRecord {
  throw new Error(`not built yet: ${archived.position}`);
}
