import { Injectable } from '@nestjs/common';
import {
  archivedLogRecord,
  type ArchivedRecord,
  identityOf,
  type LogRecord,
  ProtocolError,
  VERDICT,
} from '#libs/protocol';
import { leafData, leafHash } from '#libs/tlog';
import { verifyNote } from '../receipts/verify-note.js';
import type { SpaceSession } from '../shard/space-session.js';
import { type PeerTail, PeerArchives } from './peer-archives.service.js';

/** Most records that are taken from another member: a log loses what its brokers had not written yet, not its history. */
const MAX_RECORDS = 1000n;

/** A record as a member holds it, ready to be judged, and the leaf that it must come to. */
export interface TailRecord {
  readonly record: LogRecord;
  readonly leafData: Uint8Array;
}

/** Finds what the broker lost in the archives of the other members. */
@Injectable()
export class TailFiller {
  constructor(private readonly archives: PeerArchives) {}

  /**
   * The records between the own position and where the log goes on, as a member holds them that cosigned the tree with them: a member that
   * invents some has signed that it did. Null where nobody answers with all that the own member has to have.
   */
  async find(space: SpaceSession): Promise<readonly TailRecord[] | null> {
    const { nextPosition } = space.requirePosition();
    const end = space.goesOnAt ?? nextPosition;
    const count = end - nextPosition;
    if (count <= 0n || count > MAX_RECORDS) return null;
    const tails = await this.archives.tails({ spaceId: space.spaceId, from: nextPosition, count: Number(count) });
    for (const tail of tails) {
      const records = tailRecords(space, tail.records);
      if (records && BigInt(records.length) === count && isCosigned(space, tail, { end, records })) return records;
    }
    return null;
  }
}

/** Null unless they follow the own position, are what they say, and bring every body that the own member has to have. */
function tailRecords(space: SpaceSession, records: readonly ArchivedRecord[]): readonly TailRecord[] | null {
  const { nextPosition } = space.requirePosition();
  try {
    const made = records.map((archived, i) => {
      const isNext = archived.position === nextPosition + BigInt(i);
      return isNext && isItself(archived) ? tailRecord(archived, space.member) : null;
    });
    return made.every((record) => record !== null) ? made : null;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

function tailRecord(archived: ArchivedRecord, member: string): TailRecord | null {
  const record = archivedLogRecord(archived);
  const header = record.parsed.kind === 'versioned' ? (record.parsed.envelope?.header ?? null) : null;
  const isSealed = header?.kind === 'business';
  const isOurs = isSealed && archived.verdict === VERDICT.OK && header.recipients.includes(member);
  const isKept = isOurs || (header !== null && !isSealed);
  return isKept && archived.body === null ? null : { record, leafData: leafData(archived) };
}

/** The own archive is believed about the identity of a header; another one is not. */
function isItself({ header, identity, verdict }: ArchivedRecord): boolean {
  return header === null || verdict === VERDICT.E_MAGIC || Buffer.compare(identityOf(header), identity) === 0;
}

function isCosigned(
  space: SpaceSession,
  { member, note }: PeerTail,
  { end, records }: { readonly end: bigint; readonly records: readonly TailRecord[] },
): boolean {
  const position = space.requirePosition();
  const root = position.frontier.append(records.map((record) => leafHash(record.leafData))).frontier.root();
  return verifyNote(Buffer.from(note, 'utf8'), space.spaceId, position).some(
    (cosigned) => cosigned.member === member && cosigned.size === end && Buffer.compare(cosigned.root, root) === 0,
  );
}
