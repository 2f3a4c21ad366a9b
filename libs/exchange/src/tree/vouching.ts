import { Injectable } from '@nestjs/common';
import { TlogError, verifyConsistency } from '#libs/tlog';
import { quorumOf, type TrustedKey, type TrustList } from '#libs/trust';
import type { SpacePosition } from '../space/space-position.js';
import { verifyNote, type VerifiedCosignature } from './verify-note.js';
import type { CosignedSize, SpaceSession } from '../space/space-session.js';
import { KnownListRepository } from '../space/known-list.repository.js';
import { type PeerNote, PeerArchives } from '../space/peer-archives.service.js';

/** The newest tree that a member cosigned, as it says by itself. */
export interface ToldTree extends VerifiedCosignature {
  /** Where the log topic begins that it reads; null where it does not say. */
  readonly base: bigint | null;
}

/** A size of the own tree with its root. */
export interface OwnTree {
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** Fewest members of a network in which more than a third can lie without being most of a quorum. */
const MIN_NETWORK = 4;

/** Counts who stands for a tree: the others by what they cosigned, and by the path from there to the own tree. */
@Injectable()
export class Vouching {
  constructor(
    private readonly archives: PeerArchives,
    private readonly lists: KnownListRepository,
  ) {}

  /** What the other gateways cosigned last, by themselves: the broker may have lost notes as well. */
  async told(space: SpaceSession): Promise<readonly ToldTree[]> {
    return this.verified(space, await this.archives.notes(space.spaceId), space.position?.list ?? null);
  }

  /** Those of the notes that the member made which is said to have made them, with a key that counts in the newest list known. */
  verified({ spaceId }: SpaceSession, notes: readonly PeerNote[], list: TrustList | null): readonly ToldTree[] {
    const newest = this.lists.newest();
    const keys = { checkpointKeys: checkpointKeysIn(list && list.version > newest.version ? list : newest) };
    return notes.flatMap(({ member, note, base }) =>
      verifyNote(Buffer.from(note, 'utf8'), spaceId, keys)
        .filter((cosigned) => cosigned.member === member)
        .map((cosigned) => ({ ...cosigned, base })),
    );
  }

  /** Whether what a member cosigned begins with the tree. Null where it is too small, or does not show it. */
  async holds(space: SpaceSession, told: CosignedSize, own: OwnTree): Promise<boolean | null> {
    if (told.size < own.size) return null;
    if (told.size === own.size) return Buffer.compare(told.root, own.root) === 0;
    const { spaceId } = space;
    const path = await this.archives
      .consistency(told.member, { spaceId, from: own.size, to: told.size })
      .catch(() => null);
    if (path === null) return null;
    try {
      verifyConsistency({ oldSize: own.size, oldRoot: own.root, newSize: told.size, newRoot: told.root, path });
      return true;
    } catch (error) {
      if (error instanceof TlogError) return false;
      throw error;
    }
  }

  /**
   * Whether so many stand for a tree that enough do once this member does: q of those that are members there, or of a network of four
   * or more so many that one of them is honest. The second is for members that have left: who catches up meets them at old positions.
   */
  isEnough(space: SpaceSession, vouchers: readonly string[], after: SpacePosition): boolean {
    const { members } = after;
    const others = members.filter((member) => vouchers.includes(member)).length;
    const own = members.includes(space.member) ? 1 : 0;
    if (members.length > 0 && others + own >= quorumOf(members.length)) return true;
    const all = this.lists.newest().members.size;
    return all >= MIN_NETWORK && vouchers.length >= mostLiars(all) + 1;
  }
}

/** The most of n members that may lie without being believed: what more than so many say, one honest member says. */
export function mostLiars(n: number): number {
  return Math.floor((n - 1) / 3);
}

function checkpointKeysIn(list: TrustList): SpacePosition['checkpointKeys'] {
  return (member): readonly TrustedKey[] =>
    (list.members.get(member)?.keys ?? []).filter(({ use, status }) => use === 'checkpoint' && status !== 'revoked');
}
