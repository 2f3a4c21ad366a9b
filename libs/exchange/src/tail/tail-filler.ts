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
import { Clock } from '../clock.js';
import type { Entry } from '../follower/chunk.js';
import { SpacePosition } from '../follower/space-position.js';
import type { SpaceSession } from '../shard/space-session.js';
import { Allowance } from './allowance.js';
import { type PeerNote, PeerArchives } from './peer-archives.service.js';
import { type OwnTree, Vouching } from './vouching.js';

/** Most records that are judged at once, and how long one member is listened to for them. */
const MAX_RECORDS = 1000n;
const PATIENCE_MS = 5_000;

/** Positions that the log does not give: what is there is to be had from the others. */
export interface LogGap {
  readonly until: bigint;
  /** Whether few may have read it: the broker lost it soon after. What expired was there for weeks, so that enough members stand for it. */
  readonly isLost: boolean;
}

/** A record as a member holds it, ready to be judged, and the leaf that it must come to. */
interface TailRecord {
  readonly record: LogRecord;
  readonly leafData: Uint8Array;
}

/** Judges records from where the space stands, as far as this build can. */
export type JudgeRecords = (records: readonly LogRecord[]) => Promise<readonly Entry[]>;

/** Finds what the log does not give in the archives of the other members, a part at a time. */
@Injectable()
export class TailFiller {
  private readonly allowance: Allowance;
  /** Members whose records were good last come first, those that failed last. */
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly archives: PeerArchives,
    private readonly vouching: Vouching,
    private readonly clock: Clock,
  ) {
    this.allowance = new Allowance(clock);
  }

  /**
   * The next judged positions of a gap, as a member holds them and others stand for them: every verdict comes out as the leaf says, and the
   * tree with them is the beginning of what enough members cosigned. Empty where nobody answers with such records now.
   */
  async find(space: SpaceSession, gap: LogGap, judge: JudgeRecords): Promise<readonly Entry[]> {
    const notes = await this.archives.notes(space.spaceId);
    for (const { member } of this.inOrder(notes)) {
      const records = await this.read(space, gap, member).catch(() => []);
      const entries = records.length === 0 ? [] : await judge(records.map(({ record }) => record));
      const isGood = isJudgedAlike(entries, records) && (await this.isVouched(space, gap, { member, notes, entries }));
      this.failures.set(member, isGood ? 0 : (this.failures.get(member) ?? 0) + 1);
      if (isGood) space.unbelieved.delete(member);
      else if (records.length > 0) space.unbelieved.add(member);
      if (isGood) return entries;
    }
    return [];
  }

  private inOrder(notes: readonly PeerNote[]): readonly PeerNote[] {
    const failuresOf = ({ member }: PeerNote): number => this.failures.get(member) ?? 0;
    return [...notes].sort((left, right) => failuresOf(left) - failuresOf(right));
  }

  /** What one member gives within its time and its allowance, as far as it is in order. */
  private async read(space: SpaceSession, gap: LogGap, member: string): Promise<readonly TailRecord[]> {
    const { nextPosition } = space.requirePosition();
    const wanted = smaller(gap.until - nextPosition, MAX_RECORDS);
    const endMs = this.clock.now().getTime() + PATIENCE_MS;
    const records: TailRecord[] = [];
    while (records.length < wanted && this.clock.now().getTime() < endMs && this.allowance.isLeft(member)) {
      const from = nextPosition + BigInt(records.length);
      const count = Number(wanted) - records.length;
      const part = await this.archives.records(member, { spaceId: space.spaceId, from, count });
      this.allowance.take(member, part);
      const good = tailRecords(space.member, part.slice(0, count), from);
      records.push(...good);
      if (good.length === 0 || good.length < part.length) break;
    }
    return records;
  }

  /** Whether enough members stand for the tree with these positions; of a lost tail, the giver, where nobody speaks against it. */
  private async isVouched(
    space: SpaceSession,
    gap: LogGap,
    { member, notes, entries }: { member: string; notes: readonly PeerNote[]; entries: readonly Entry[] },
  ): Promise<boolean> {
    const after = positionAfter(space.requirePosition(), entries);
    if (after === null) return false;
    const own: OwnTree = { size: after.frontier.size, root: after.frontier.root() };
    const [standing, against]: [string[], string[]] = [[], []];
    for (const told of this.vouching.verified(space, notes, after.list)) {
      const holds = await this.vouching.holds(space, told, own);
      if (holds !== null) (holds ? standing : against).push(told.member);
    }
    if (!standing.includes(member)) return false;
    if (this.vouching.isEnough(space, standing, after)) return true;
    return gap.isLost && against.length === 0;
  }
}

/** Records from a position on, as far as each is the next, is what it says, and brings the body that the own member has to have. */
function tailRecords(member: string, archived: readonly ArchivedRecord[], from: bigint): readonly TailRecord[] {
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
function isJudgedAlike(entries: readonly Entry[], tail: readonly TailRecord[]): boolean {
  const isAlike = ({ step }: Entry, i: number): boolean =>
    Buffer.compare(step.leafData, tail[i]?.leafData ?? new Uint8Array(0)) === 0;
  return entries.length > 0 && entries.every(isAlike);
}

function positionAfter(position: SpacePosition, entries: readonly Entry[]): SpacePosition | null {
  const last = entries.at(-1);
  if (!last) return null;
  const { frontier } = position.frontier.append(entries.map(({ step }) => leafHash(step.leafData)));
  return new SpacePosition(last.step.state, frontier);
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
