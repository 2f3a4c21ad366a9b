import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from './applier.js';
import { ArchivedOpener } from './archived-opener.js';
import { ArchiveRepository } from './archive.repository.js';
import { SpaceDirectory } from '../space/space-directory.js';

/** Opens what is on the log again, for features that keep nothing of what a message says. */
@Injectable()
export class ArchivedMessages {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly archive: ArchiveRepository,
    private readonly opener: ArchivedOpener,
  ) {}

  /** The message at a position of a space; null where nothing can be opened there: it was erased, refused, or the key for it is not held. */
  async at(tx: EntityManager, spaceId: string, position: bigint): Promise<OpenedMessage | null> {
    const space = await this.spaces.get(spaceId);
    const [archived] = await this.archive.readAt(space.spaceNo, [position], tx);
    if (archived?.verdict !== 0) return null;
    const opening = await this.opener.open(tx, space, archived);
    return opening?.kind === 'opened' ? opening.message : null;
  }
}
