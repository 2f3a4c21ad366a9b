import { Injectable } from '@nestjs/common';
import type { ArchivedRecord } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { Applied, OpenedMessage } from '../follower/applier.js';
import { MessageApplier } from '../follower/message-applier.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { CannotApply } from '../follower/parking.js';
import type { Space } from '../space/space-directory.js';
import { ArchivedOpener } from '../follower/archived-opener.js';

/** What became of a record that was applied after its time. */
export interface AppliedLate extends Applied {
  readonly message: OpenedMessage | null;
}

/** Applies a record of the archive behind a later position: once when people decide so, and again in every rebuild. */
@Injectable()
export class ApplyArchived {
  constructor(
    private readonly opener: ArchivedOpener,
    private readonly messages: MessageApplier,
    private readonly outcomes: OutcomeRepository,
  ) {}

  /** @throws CannotApply where the key for it is not held; whatever an applier throws */
  async apply(
    tx: EntityManager,
    space: Space,
    { archived, afterPosition }: { readonly archived: ArchivedRecord; readonly afterPosition: bigint },
  ): Promise<AppliedLate> {
    const opening = await this.opener.open(tx, space, archived);
    if (opening === null) return { message: null, refusals: [], subjects: [], duties: [] };
    if (opening.kind === 'parked') throw new CannotApply(opening);
    if (opening.kind === 'refused') {
      await this.outcomes.refuse(tx, space.spaceNo, [{ ...opening.refusal, settledAfter: afterPosition }]);
      return { message: null, refusals: [opening.refusal], subjects: [], duties: [] };
    }
    const { message } = opening;
    const batch = { messages: [message], settledAfter: afterPosition };
    return { message, ...(await this.messages.apply(tx, space.spaceNo, batch)) };
  }
}
