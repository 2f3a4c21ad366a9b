import { Injectable } from '@nestjs/common';
import { leafData, leafHash } from '#libs/tlog';
import { Clock } from '../clock.js';
import type { CosignedSize, SpaceSession } from '../shard/space-session.js';
import { PeerArchives } from './peer-archives.service.js';
import { mostLiars, Vouching } from './vouching.js';

/** So long a claim of one member counts while it does not serve what it claims. */
const EMPTY_AFTER_MS = 10 * 60_000;

/** Records that show that a member serves what it claims. */
const SHOWN = 50;

/**
 * Weighs what members claim to hold above the own log. What more claim than can lie is true. One alone is believed while it gives what it
 * claims: ten minutes without, and it counts no more, by name.
 */
@Injectable()
export class LargerClaims {
  private readonly emptySinceMs = new Map<string, number>();

  constructor(
    private readonly archives: PeerArchives,
    private readonly vouching: Vouching,
    private readonly clock: Clock,
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
    const nowMs = this.clock.now().getTime();
    if (await this.isServed(space, claim)) {
      this.emptySinceMs.delete(name);
      space.unbelieved.delete(claim.member);
      return true;
    }
    const sinceMs = this.emptySinceMs.get(name) ?? nowMs;
    this.emptySinceMs.set(name, sinceMs);
    if (nowMs - sinceMs < EMPTY_AFTER_MS) return true;
    space.unbelieved.add(claim.member);
    return false;
  }

  /** Whether its archive goes on behind the own tree, and leads to the root that it cosigned. */
  private async isServed(space: SpaceSession, claim: CosignedSize): Promise<boolean> {
    const { member, size } = claim;
    const { nextPosition, frontier } = space.requirePosition();
    const left = size - nextPosition;
    const question = { spaceId: space.spaceId, from: nextPosition, count: left < SHOWN ? Number(left) : SHOWN };
    const records = await this.archives.records(member, question).catch(() => []);
    const isNext = records.every(({ position }, i) => position === nextPosition + BigInt(i));
    if (records.length === 0 || records.length > question.count || !isNext) return false;
    const shown = frontier.append(records.map((record) => leafHash(leafData(record)))).frontier;
    return (await this.vouching.holds(space, claim, { size: shown.size, root: shown.root() })) === true;
  }
}
