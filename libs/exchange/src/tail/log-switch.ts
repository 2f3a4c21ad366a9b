import { Injectable } from '@nestjs/common';
import { quorumOf } from '#libs/trust';
import { StateRepository } from '../follower/state.repository.js';
import { CosignRepository } from '../receipts/cosign.repository.js';
import { verifyNote, type VerifiedCosignature } from '../receipts/verify-note.js';
import type { ShardSession } from '../shard/shard-session.js';
import { SpaceDirectory } from '../shard/space-directory.js';
import type { SpaceSession } from '../shard/space-session.js';
import { PeerArchives } from './peer-archives.service.js';

/**
 * Follows a log to the topic in which it goes on after the broker lost its tail. The operator makes that topic, and is not believed:
 * the own tree must end where it begins, enough members must have cosigned that tree, and nobody a larger one.
 */
@Injectable()
export class LogSwitch {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly cosigns: CosignRepository,
    private readonly archives: PeerArchives,
    private readonly state: StateRepository,
  ) {}

  /** Answers whether the space goes on elsewhere now. */
  async follow(session: ShardSession, space: SpaceSession): Promise<boolean> {
    const base = space.position?.nextPosition ?? 0n;
    const isOffered = base > space.space.base && this.spaces.offersOf(space.spaceId).includes(base);
    if (!isOffered || !(await this.isAgreed(space))) return false;
    const { token } = session;
    if (!(await this.spaces.goOn(space.space, { base, token }))) return false;
    await this.state.halt(space.spaceNo, { reason: null, cause: null }, token);
    return true;
  }

  private async isAgreed(space: SpaceSession): Promise<boolean> {
    const { frontier, members } = space.requirePosition();
    if (space.aheadSince !== null || space.frozen || members.length === 0) return false;
    const told = await this.tolds(space);
    if (told.some(({ size }) => size > frontier.size)) return false;
    const root = frontier.root();
    const isOurs = ({ size, root: theirs }: VerifiedCosignature): boolean =>
      size === frontier.size && Buffer.compare(theirs, root) === 0;
    const agreeing = new Set(await this.cosigns.cosignersOf(space.spaceNo, frontier.size));
    for (const cosigned of told) if (isOurs(cosigned)) agreeing.add(cosigned.member);
    return members.filter((member) => agreeing.has(member)).length >= quorumOf(members.length);
  }

  /** What the other gateways cosigned last, by themselves: the broker may have lost notes as well. */
  private async tolds(space: SpaceSession): Promise<readonly VerifiedCosignature[]> {
    const position = space.requirePosition();
    const tails = await this.archives.tails({ spaceId: space.spaceId, from: position.nextPosition, count: 0 });
    return tails.flatMap(({ member, note }) =>
      verifyNote(Buffer.from(note, 'utf8'), space.spaceId, position).filter((cosigned) => cosigned.member === member),
    );
  }
}
