import { Injectable } from '@nestjs/common';
import type { ArchivedRecord } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage, PrivateRefusal } from '../follower/applier.js';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { CannotApply } from '../follower/parking.js';
import type { Space } from '../space/space-directory.js';
import { ArchivedOpener } from '../follower/archived-opener.js';

/** What became of a record that was applied after its time. */
export interface AppliedLate {
  readonly message: OpenedMessage | null;
  readonly refusals: readonly PrivateRefusal[];
}

/** Applies a record of the archive behind a later position: once when people decide so, and again in every rebuild. */
@Injectable()
export class ApplyArchived {
  constructor(
    private readonly opener: ArchivedOpener,
    private readonly appliers: ApplierRegistry,
    private readonly outcomes: OutcomeRepository,
  ) {}

  /** @throws CannotApply where the key for it is not held; whatever an applier throws */
  async apply(
    tx: EntityManager,
    space: Space,
    { archived, afterPosition }: { readonly archived: ArchivedRecord; readonly afterPosition: bigint },
  ): Promise<AppliedLate> {
    const opening = await this.opener.open(tx, space, archived);
    if (opening === null) return { message: null, refusals: [] };
    if (opening.kind === 'parked') throw new CannotApply(opening);
    const { refusals } =
      opening.kind === 'refused' ? { refusals: [opening.refusal] } : await this.appliers.apply(tx, [opening.message]);
    const settled = refusals.map((refusal) => ({ ...refusal, settledAfter: afterPosition }));
    await this.outcomes.refuse(tx, space.spaceNo, settled);
    return { message: opening.kind === 'opened' ? opening.message : null, refusals };
  }
}
