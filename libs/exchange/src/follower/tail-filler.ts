import { Injectable } from '@nestjs/common';
import type { LogRecord } from '#libs/protocol';
import { leafHashes } from '#libs/tlog';
import { Clock } from '#libs/work';
import type { Entry } from './chunk.js';
import { SpacePosition } from '../space/space-position.js';
import type { CosignedSize, SpaceSession } from '../space/space-session.js';
import { Allowance } from './allowance.js';
import { type PeerNote, PeerArchives, TooMuchTold } from '../space/peer-archives.service.js';
import { isJudgedAlike, type TailRecord, tailRecords } from './tail-records.js';
import { mostLiars, type OwnTree, Vouching } from '../tree/vouching.js';

/** Most records that are judged at once, and how long one member is listened to for them. */
const MAX_RECORDS = 1000n;
const PATIENCE_MS = 5_000;

/** After so long the next member is asked in the next turn, which begins with those that failed least: other spaces wait meanwhile. */
const FIND_MS = 10_000;

/** Positions that the log does not give: what is there is to be had from the others. */
export interface LogGap {
  readonly until: bigint;
  /** Whether few may have read it: the broker lost it soon after. What expired was there for weeks, so that enough members stand for it. */
  readonly isLost: boolean;
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
    const endMs = this.clock.now().getTime() + FIND_MS;
    const notes = await this.archives.notes(space.spaceId);
    for (const { member } of this.inOrder(notes)) {
      const records = await this.read(space, gap, member).catch((error: unknown) => {
        if (error instanceof TooMuchTold) space.unbelieved.add(member);
        return [];
      });
      const entries = records.length === 0 ? [] : await judge(records.map(({ record }) => record));
      if (records.length > 0) space.alone.delete(member);
      const isGood = isJudgedAlike(entries, records) && (await this.isVouched(space, gap, { member, notes, entries }));
      this.failures.set(member, isGood ? 0 : (this.failures.get(member) ?? 0) + 1);
      if (isGood) return entries;
      if (records.length > 0) space.unbelieved.add(member);
      if (this.clock.now().getTime() >= endMs) break;
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

  /** Whether enough members stand for the tree with these positions; of a lost tail, the giver, unless others speak against it. */
  private async isVouched(
    space: SpaceSession,
    gap: LogGap,
    { member, notes, entries }: { member: string; notes: readonly PeerNote[]; entries: readonly Entry[] },
  ): Promise<boolean> {
    const after = positionAfter(space.requirePosition(), entries);
    if (after === null) return false;
    const own: OwnTree = { size: after.frontier.size, root: after.frontier.root() };
    const [standing, against]: [string[], string[]] = [[], []];
    const heard = async (told: CosignedSize): Promise<void> => {
      const holds = await this.vouching.holds(space, told, own);
      if (holds) standing.push(told.member);
      else if (holds === false && (await this.isAgainst(space, told))) against.push(told.member);
    };
    await Promise.all(this.cosigned(space, notes, after).map(heard));
    if (!standing.includes(member)) return false;
    const isLost = gap.isLost && isOutvoted(against, standing, after);
    if (!isLost && !this.vouching.isEnough(space, standing, after)) {
      space.alone.add(member);
      return false;
    }
    space.unbelieved.delete(member);
    for (const one of standing) if (space.alone.delete(one)) space.unbelieved.delete(one);
    for (const outvoted of against) {
      space.alone.delete(outvoted);
      space.unbelieved.add(outvoted);
    }
    return true;
  }

  /** What each member says by itself that it cosigned; of those that do not answer, what they put on the notes. */
  private cosigned(space: SpaceSession, notes: readonly PeerNote[], { list }: SpacePosition): readonly CosignedSize[] {
    const answered = new Set(notes.map(({ member }) => member));
    const silent = [...space.ahead.values()].filter(({ member }) => !answered.has(member));
    return [...this.vouching.verified(space, notes, list), ...silent];
  }

  /** Whether it shows that its tree begins with the own one: a root that leads nowhere speaks against nothing. */
  private async isAgainst(space: SpaceSession, told: CosignedSize): Promise<boolean> {
    const { frontier } = space.requirePosition();
    return (await this.vouching.holds(space, told, { size: frontier.size, root: frontier.root() })) === true;
  }
}

/**
 * Whether what speaks against a tree does not count: there is nothing, or no more than may lie, and so many stand for the tree that one of them
 * is honest. One word against another, as in a space of two or three, is for people.
 */
function isOutvoted(against: readonly string[], standing: readonly string[], { members }: SpacePosition): boolean {
  const liars = mostLiars(members.length);
  return against.length === 0 || (against.length <= liars && standing.length > liars);
}

function positionAfter(position: SpacePosition, entries: readonly Entry[]): SpacePosition | null {
  const last = entries.at(-1);
  if (!last) return null;
  const { frontier } = position.frontier.append(leafHashes(entries.map(({ step }) => step.leafData)));
  return new SpacePosition(last.step.state, frontier);
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
