import { Injectable } from '@nestjs/common';
import { logTopic } from '#libs/spacelog';
import { quorumOf } from '#libs/trust';
import { StateRepository } from '../follower/state.repository.js';
import { CosignRepository } from '../tree/cosign.repository.js';
import type { ShardSession } from '../space/shard-session.js';
import { SpaceDirectory } from '../space/space-directory.js';
import type { CosignedSize, SpaceSession } from '../space/space-session.js';
import { SideWork } from '../follower/side-work.js';
import { LargerClaims } from '../follower/larger-claims.js';
import { type ToldTree, Vouching } from '../tree/vouching.js';

/**
 * Follows a log to the topic in which it goes on after the broker lost its tail. The operator makes that topic, and is not believed:
 * the own tree must end where it begins, enough members must have cosigned a tree that begins with it, and what others hold above it
 * must stand in that topic. Members that are there before this one have written there: that is agreement.
 */
@Injectable()
export class LogSwitch {
  private readonly questions = new WeakMap<SpaceSession, SideWork<boolean>>();

  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly vouching: Vouching,
    private readonly claims: LargerClaims,
    private readonly cosigns: CosignRepository,
    private readonly state: StateRepository,
  ) {}

  /** Whether the space goes on elsewhere now; `asking` while others are asked. */
  async follow(session: ShardSession, space: SpaceSession): Promise<boolean | 'asking'> {
    const { position } = space;
    const base = position?.nextPosition ?? 0n;
    const isOffered = base > space.space.base && this.spaces.offersOf(space.spaceId).includes(base);
    if (!isOffered || position === null) return false;
    const agreed = await this.questionsOf(space).of(position, () => this.isAgreed(session, space));
    if (agreed === null) return 'asking';
    if (!agreed.value) return false;
    const { token } = session;
    if (!(await this.spaces.goOn(space.space, { base, token }))) return false;
    await this.state.halt(space.spaceNo, { reason: null, cause: null }, token);
    return true;
  }

  private questionsOf(space: SpaceSession): SideWork<boolean> {
    const known = this.questions.get(space) ?? new SideWork<boolean>();
    this.questions.set(space, known);
    return known;
  }

  private async isAgreed(session: ShardSession, space: SpaceSession): Promise<boolean> {
    const { members } = space.requirePosition();
    if (space.frozen || members.length === 0) return false;
    const told = await this.vouching.told(space);
    const agreeing = await this.agreeing(space, told);
    if (members.filter((member) => agreeing.has(member)).length < quorumOf(members.length)) return false;
    return !(await this.claims.count(space, await this.claimsAgainst(session, space, told)));
  }

  /** Members that cosigned the own tree, or one that begins with it. */
  private async agreeing(space: SpaceSession, told: readonly ToldTree[]): Promise<ReadonlySet<string>> {
    const { frontier } = space.requirePosition();
    const own = { size: frontier.size, root: frontier.root() };
    const agreeing = new Set(await this.cosigns.cosignersOf(space.spaceNo, own.size));
    for (const tree of told) if (await this.vouching.holds(space, tree, own)) agreeing.add(tree.member);
    return agreeing;
  }

  /** Larger trees of members that do not read the offered topic yet, as far as one can tell, and that do not fit it. */
  private async claimsAgainst(
    session: ShardSession,
    space: SpaceSession,
    told: readonly ToldTree[],
  ): Promise<readonly CosignedSize[]> {
    const { members, nextPosition } = space.requirePosition();
    const offered = logTopic(space.spaceId, nextPosition);
    const written = (await session.reader.ends([offered])).get(offered)?.end ?? 0n;
    return members.flatMap((member) => {
      const byItself = told.find((tree) => tree.member === member) ?? null;
      const claim = largest([byItself, space.ahead.get(member) ?? null]);
      if (member === space.member || !claim || claim.size <= nextPosition) return [];
      const base = byItself?.base ?? null;
      const isThere = base === null ? claim.size <= nextPosition + written : base >= nextPosition;
      return isThere ? [] : [{ member, size: claim.size, root: claim.root }];
    });
  }
}

function largest(trees: readonly (CosignedSize | null)[]): CosignedSize | null {
  return trees.reduce((found, tree) => (found && tree && found.size < tree.size ? tree : (found ?? tree)), null);
}
