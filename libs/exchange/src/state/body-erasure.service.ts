import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { ArchivedOpener } from '../follower/archived-opener.js';
import { ArchiveRepository } from '../follower/archive.repository.js';
import type { Erased } from '../follower/erased.js';
import { storeResidues } from '../follower/residue.js';
import { ExchangeContext } from '../space/exchange.context.js';
import type { Space } from '../space/space-directory.js';

/** What is to go, and where messages stand that may say it. */
export interface Erasing {
  readonly erased: Erased;
  readonly positions: readonly bigint[];
}

/**
 * Erases what messages say of some values, under the lock of the follower, so between two positions of the log: each is opened once more, what
 * is left of it takes the place of its body, and appliers rewrite their rows as if that had come. Headers, leaves and signatures stay, so
 * the tree and all proofs that a message exists are what they were; a rebuild gives the same rows.
 */
@Injectable()
export class BodyErasure {
  constructor(
    private readonly context: ExchangeContext,
    private readonly archive: ArchiveRepository,
    private readonly opener: ArchivedOpener,
    private readonly appliers: ApplierRegistry,
  ) {}

  /** Asks what is to go with the lock held; null where nothing is. Answers how many messages lost something, or null. */
  async erase(
    space: Space,
    {
      next,
      done,
    }: {
      readonly next: (tx: EntityManager) => Promise<Erasing | null>;
      readonly done: (tx: EntityManager, erasing: Erasing) => Promise<void>;
    },
  ): Promise<number | null> {
    return this.context.transaction.runAsApplier(async (tx) => {
      await tx.query('select from follower where space_no = $1 for update', [space.spaceNo]);
      const erasing = await next(tx);
      if (erasing === null) return null;
      const stripped: OpenedMessage[] = [];
      // One by one: a body may be as long as a value of the log.
      for (const position of erasing.positions) {
        const left = await this.stripped(tx, space, { position, erased: erasing.erased });
        if (left) stripped.push(left);
      }
      await storeResidues(tx, space.spaceNo, stripped);
      await this.appliers.erase(tx, stripped);
      await done(tx, erasing);
      return stripped.length;
    });
  }

  /** Null where the message says nothing of it, is for others, or was refused here and so is in no row. */
  private async stripped(
    tx: EntityManager,
    space: Space,
    { position, erased }: { readonly position: bigint; readonly erased: Erased },
  ): Promise<OpenedMessage | null> {
    const [archived] = await this.archive.readAt(space.spaceNo, [position], tx);
    const opening = archived && (await this.opener.open(tx, space, archived));
    return opening?.kind === 'opened' ? this.appliers.strip(opening.message, erased) : null;
  }
}
