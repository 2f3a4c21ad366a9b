import { Injectable } from '@nestjs/common';
import { rootAt } from '#libs/tlog';
import { ExchangeContext } from '../exchange.context.js';
import type { ShardSession } from '../shard/shard-session.js';
import type { SpaceSession, TreeClaim } from '../shard/space-session.js';
import { type KeptNote, PeerArchives } from '../tail/peer-archives.service.js';
import { CosignRepository, type CosignedTree } from './cosign.repository.js';
import { TileRepository } from './tile.repository.js';
import { verifyNote } from './verify-note.js';

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
      if (one.member === this.context.member) await this.cosigns.raiseFloor(spaceNo, one);
    }
    return this.cosigns.newestOwn(spaceNo);
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
