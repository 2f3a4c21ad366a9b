import { Injectable } from '@nestjs/common';
import { rootAt } from '#libs/tlog';
import { ExchangeContext } from '../space/exchange.context.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession, TreeClaim } from '../space/space-session.js';
import { type KeptNote, PeerArchives } from '../space/peer-archives.service.js';
import { CosignRepository, type CosignedTree } from '../tree/cosign.repository.js';
import { TileRepository } from '../tree/tile.repository.js';
import { verifyNote } from '../tree/verify-note.js';

/** The newest tree that this member cosigned: below it nothing is cosigned, and the own tree has to contain it. */
@Injectable()
export class CosignFloor {
  private readonly kept = new WeakMap<ShardSession, Promise<readonly KeptNote[]>>();

  constructor(
    private readonly cosigns: CosignRepository,
    private readonly tiles: TileRepository,
    private readonly archives: PeerArchives,
    private readonly context: ExchangeContext,
  ) {}

  /**
   * Answers it; null where nothing was cosigned. After each grant the other gateways are asked once: a backup does not know what
   * followed it, and the broker may have lost the notes. What they answer is signed by this member, so one of them is enough.
   */
  async newest(session: ShardSession, space: SpaceSession): Promise<CosignedTree | null> {
    const asked = this.kept.get(session) ?? this.archives.ownNotes();
    this.kept.set(session, asked);
    const { spaceId, spaceNo } = space;
    const notes = (await asked).filter((kept) => kept.spaceId === spaceId);
    const cosigned = notes.flatMap(({ note }) =>
      verifyNote(Buffer.from(note, 'utf8'), spaceId, space.requirePosition()),
    );
    for (const one of cosigned) {
      if (one.isActive && one.member === this.context.member) await this.cosigns.raiseFloor(spaceNo, one);
    }
    const newest = await this.cosigns.newestOwn(spaceNo);
    if (!newest || !this.isForeign(session, space, newest)) return newest;
    await this.cosigns.forget(spaceNo, newest);
    return this.cosigns.newestOwn(spaceNo);
  }

  /**
   * Whether a cosignature above the own tree is by a key that is not active, and above what left this gateway by its mark: it was
   * believed while its key was, and whoever has that key now can name any size.
   */
  private isForeign(session: ShardSession, space: SpaceSession, { size, note }: CosignedTree): boolean {
    const position = space.requirePosition();
    if (size <= position.frontier.size || size <= session.marks.of(space.spaceId).cosignedSize) return false;
    const made = verifyNote(Buffer.from(note, 'utf8'), space.spaceId, position);
    return !made.some(({ isActive, member }) => isActive && member === this.context.member);
  }

  /** Where the own tree has another root at the size that this member cosigned, it contradicts itself and is frozen. */
  async requireSameTree(space: SpaceSession, { size, root, note }: CosignedTree): Promise<void> {
    const { frontier } = space.requirePosition();
    const ownRoot = await rootAt(this.tiles.reader(space.spaceNo, frontier), size);
    if (Buffer.compare(ownRoot, root) === 0) return;
    const evidence = (): Uint8Array => Buffer.from(note, 'utf8');
    const claim: TreeClaim = { member: this.context.member, size, root, source: 'note', keyIdHex: null, evidence };
    await this.cosigns.storeContradiction(space, claim, { ownRoot, foundAt: this.context.clock.now() });
  }
}
