import type { Signature } from '#libs/contracts';

import { parseSenderKeyBody } from '../clear-body.js';
import { parseHeader } from '../parse-header.js';
import {
  bodyHolds,
  type ParsedEnvelope,
  type ParsedValue,
  PROTOCOL_VERSION,
  type UnreadableValue,
} from '../parse-value.js';
import { ProtocolError } from '../protocol.errors.js';
import {
  type AcceptedRecord,
  type AcceptedSenderKeyRecord,
  acceptMessage,
  acceptSenderKey,
  type SpaceRecord,
} from '../record.js';
import { VERDICT, verdictName } from '../verdict.table.js';
import type { AcceptedSenderKey } from './history.js';
import type { LogRecord } from './log-record.js';
import { senderKeyOf } from './sender-key-record.js';

/** A position as the own archive holds it. */
export interface ArchivedRecord {
  readonly position: bigint;
  readonly t: bigint;
  readonly verdict: number;
  readonly identity: Uint8Array;
  /** Null where no envelope was read. */
  readonly header: Uint8Array | null;
  readonly signatures: readonly Signature[];
  /** Null where it was erased or is not held; the archived verdict then stands for the check of its hash. */
  readonly body: Uint8Array | null;
}

/** Makes a position of the own archive ready to be judged again. */
export function archivedLogRecord(archived: ArchivedRecord): LogRecord {
  return { position: archived.position, logAppendTimeMs: archived.t, parsed: parseArchived(archived) };
}

function parseArchived({ header, identity, verdict, signatures, body }: ArchivedRecord): ParsedValue {
  if (header === null) return { kind: 'unreadable', code: unreadableCode(verdict), identity };
  const parsed = parseHeader(header);
  const holds = body === null ? verdict !== VERDICT.E_BODY : bodyHolds(parsed, body);
  const envelope: ParsedEnvelope = {
    identity,
    headerBytes: header,
    signatures,
    header: parsed,
    body,
    bodyHolds: holds,
  };
  return { kind: 'versioned', version: PROTOCOL_VERSION, hashValue: () => identity, envelope };
}

function unreadableCode(verdict: number): UnreadableValue['code'] {
  const code = verdictName(verdict);
  if (code === 'E_SIZE' || code === 'E_MAGIC' || code === 'E_PARSE' || code === 'E_MEMBER') return code;
  throw new ProtocolError('ARCHIVE', `a position with verdict ${verdict} has a header`);
}

/**
 * Takes a BUSINESS record of the own archive as accepted, to open it again.
 *
 * @throws ProtocolError NOT_ACCEPTED unless it is one, at verdict 0
 */
export function acceptedFromArchive(archived: ArchivedRecord): AcceptedRecord {
  const record = acceptedRecord(archived);
  const { header } = record;
  if (header.kind !== 'business') throw notAccepted(archived);
  return acceptMessage({ ...record, header });
}

/**
 * Takes a SENDER_KEY record of the own archive as accepted, to open its wrap again.
 *
 * @throws ProtocolError NOT_ACCEPTED unless it is one, at verdict 0
 */
export function senderKeyFromArchive(archived: ArchivedRecord): AcceptedSenderKeyRecord {
  const record = acceptedRecord(archived);
  const { header } = record;
  if (header.kind !== 'senderKey') throw notAccepted(archived);
  return acceptSenderKey({ ...record, header });
}

/** Takes what a SENDER_KEY record of the own archive handed out, to judge later records with it; null where it is none at verdict 0. */
export function acceptedSenderKeyFromArchive(archived: ArchivedRecord): AcceptedSenderKey | null {
  const { identity, verdict, header: bytes, body: bodyBytes } = archived;
  const header = bytes && parseHeader(bytes);
  if (verdict !== VERDICT.OK || header?.kind !== 'senderKey') return null;
  const body = bodyBytes && parseSenderKeyBody(bodyBytes);
  return body && senderKeyOf({ identity, header }, body);
}

function acceptedRecord(archived: ArchivedRecord): SpaceRecord {
  const { position, identity, signatures, body, header: headerBytes } = archived;
  const header = headerBytes && parseHeader(headerBytes);
  if (archived.verdict !== VERDICT.OK || header === null || headerBytes === null) throw notAccepted(archived);
  return { position, identity, header, headerBytes, signatures, body };
}

function notAccepted({ position, verdict }: ArchivedRecord): ProtocolError {
  return new ProtocolError(
    'NOT_ACCEPTED',
    `position ${position} with verdict ${verdict} is none of the kind to be opened`,
  );
}
