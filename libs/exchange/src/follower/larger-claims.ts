import { Injectable } from '@nestjs/common';
import { leafHashes } from '#libs/tlog';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { ChunkJudge } from './chunk-judge.js';
import type { CosignedSize, SpaceSession } from '../space/space-session.js';
import { PeerArchives } from '../space/peer-archives.service.js';
import { isJudgedAlike, tailRecords } from './tail-records.js';
import { mostLiars, Vouching } from '../tree/vouching.js';

/** So long a claim of one member counts while it does not serve what it claims. */
const EMPTY_AFTER_MS = 10 * 60_000;

/** So long a claim of one member counts while it serves what it claims: it may have made that up, a record after the other. */
const SERVED_MS = DAY_MS;

/** Records that show that a member serves what it claims. */
const SHOWN = 50;

/**
 * Weighs what members claim to hold above the own log. What more claim than can lie is true. One alone is believed while it gives what it
 * claims, for a day: ten minutes without, and it counts no more, by name.
 */
@Injectable()
export class LargerClaims {
  private readonly emptySinceMs = new Map<string, number>();
  private readonly servedSinceMs = new Map<string, number>();

  constructor(
    private readonly archives: PeerArchives,
    private readonly vouching: Vouching,
    private readonly clock: Clock,
    private readonly judge: ChunkJudge,
  ) {}

  /** Whether the log must not go on at the own end, as others hold more of it. */
  async count(space: SpaceSession, claims: readonly CosignedSize[]): Promise<boolean> {
    const { members } = space.requirePosition();
    if (claims.length > 1 && claims.length > mostLiars(members.length)) return true;
    let isCounted = false;
    for (const claim of claims) if (await this.isCounted(space, claim)) isCounted = true;
    return isCounted;
  }

  private async isCounted(space: SpaceSession, claim: CosignedSize): Promise<boolean> {
    const name = `${space.spaceNo} ${claim.member} ${space.requirePosition().nextPosition}`;
    if (await this.isServed(space, claim)) {
      this.emptySinceMs.delete(name);
      space.unbelieved.delete(claim.member);
      // Whatever has been taken from it meanwhile: only a switch begins anew.
      if (this.msSince(this.servedSinceMs, `${space.spaceNo} ${claim.member} ${space.space.base}`) < SERVED_MS)
        return true;
    } else if (this.msSince(this.emptySinceMs, name) < EMPTY_AFTER_MS) return true;
    space.unbelieved.add(claim.member);
    return false;
  }

  private msSince(begun: Map<string, number>, name: string): number {
    const nowMs = this.clock.now().getTime();
    const sinceMs = begun.get(name) ?? nowMs;
    begun.set(name, sinceMs);
    return nowMs - sinceMs;
  }

  /**
   * Whether its archive goes on behind the own tree with what comes to the same leaves when it is judged, and leads to the root that it
   * cosigned. One that moves the stream of its sender on must be among it: garbage and repetitions are made up without end.
   */
  private async isServed(space: SpaceSession, claim: CosignedSize): Promise<boolean> {
    const { member, size } = claim;
    const { nextPosition, frontier, state } = space.requirePosition();
    const left = size - nextPosition;
    const question = { spaceId: space.spaceId, from: nextPosition, count: left < SHOWN ? Number(left) : SHOWN };
    const given = await this.archives.records(member, question).catch(() => []);
    const records = tailRecords(space.member, given, nextPosition);
    if (records.length === 0 || records.length < given.length || records.length > question.count) return false;
    const { entries } = await this.judge.judge(
      space,
      state,
      records.map(({ record }) => record),
    );
    const isSomething = entries.some(({ step }) => step.received);
    if (!isSomething || !isJudgedAlike(entries, records)) return false;
    const shown = frontier.append(leafHashes(entries.map(({ step }) => step.leafData))).frontier;
    return (await this.vouching.holds(space, claim, { size: shown.size, root: shown.root() })) === true;
  }
}
