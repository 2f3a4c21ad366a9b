import {
  archivedLogRecord,
  type ArchivedRecord,
  identityOf,
  type LogRecord,
  ProtocolError,
  VERDICT,
} from '#libs/protocol';
import { leafData } from '#libs/tlog';
import type { Entry } from './chunk.js';

/** A record as a member holds it, ready to be judged, and the leaf that it must come to. */
export interface TailRecord {
  readonly record: LogRecord;
  readonly leafData: Uint8Array;
}

/** Records from a position on, as far as each is the next, is what it says, and brings the body that the own member has to have. */
export function tailRecords(member: string, archived: readonly ArchivedRecord[], from: bigint): readonly TailRecord[] {
  const made = archived.map((record, i) => (record.position === from + BigInt(i) ? tailRecord(record, member) : null));
  const end = made.indexOf(null);
  return made.slice(0, end === -1 ? made.length : end).flatMap((record) => record ?? []);
}

function tailRecord(archived: ArchivedRecord, member: string): TailRecord | null {
  if (!isItself(archived)) return null;
  const record = logRecordOf(archived);
  if (record === null) return null;
  const header = record.parsed.kind === 'versioned' ? (record.parsed.envelope?.header ?? null) : null;
  const isSealed = header?.kind === 'business';
  const isOurs = isSealed && archived.verdict === VERDICT.OK && header.recipients.includes(member);
  const isKept = isOurs || (header !== null && !isSealed);
  return isKept && archived.body === null ? null : { record, leafData: leafData(archived) };
}

function logRecordOf(archived: ArchivedRecord): LogRecord | null {
  try {
    return archivedLogRecord(archived);
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

/** The own archive is believed about the identity of a header; another one is not. */
function isItself({ header, identity, verdict }: ArchivedRecord): boolean {
  return header === null || verdict === VERDICT.E_MAGIC || Buffer.compare(identityOf(header), identity) === 0;
}

/** Whether what could be judged came to the leaves that were told; the rest waits for what this build lacks. */
export function isJudgedAlike(entries: readonly Entry[], tail: readonly TailRecord[]): boolean {
  const isAlike = ({ step }: Entry, i: number): boolean =>
    Buffer.compare(step.leafData, tail[i]?.leafData ?? new Uint8Array(0)) === 0;
  return entries.length > 0 && entries.every(isAlike);
}
