import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, HeldKinds, NetworkHealth, type Sent, SubjectLocks } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { DueHoldsRepository, type FoundHold } from './due-holds.repository.js';
import { type Ended, EndHold } from './end-hold.service.js';
import { HeldActRepository } from './held-act.repository.js';
import { HoldError } from './hold.errors.js';

/** What became of something that its author did not want to hold any longer. */
export interface SentNow {
  /** `held` where something of somebody else was held before it: it leaves behind that. */
  readonly state: Sent['state'];
  readonly messages: readonly Sent[];
  /** The log is away: it is kept here, and sent as soon as it is back. */
  readonly sendingWaits: boolean;
}

/** What authors do with what they hold. Nobody else learns that there is anything. */
@Injectable()
export class PeopleHolds {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly kinds: HeldKinds,
    private readonly locks: SubjectLocks,
    private readonly acts: HeldActRepository,
    private readonly holds: DueHoldsRepository,
    private readonly ending: EndHold,
    private readonly network: NetworkHealth,
  ) {}

  /** Takes it back: nothing of it was sent, and nothing of it stays. @throws HoldError HOLD_NOT_FOUND, ALREADY_SENT */
  async undo(entry: CaseEntry, holdId: string): Promise<void> {
    this.door.requireHand(entry, 'agreement.read');
    const hold = (await this.holds.upTo(entry, holdId)).at(-1);
    await this.transaction.run(async (tx) => {
      const held = hold && (await this.taken(tx, hold));
      if (!held) throw await this.whyNot(tx, entry, holdId);
      await this.kinds.find(held.kind)?.undo?.(tx, held.request);
    });
  }

  /**
   * Sends it now, and before it what its author holds of the same, as far back as one rests on the other.
   *
   * @throws HoldError HOLD_NOT_FOUND, ALREADY_SENT; what sending it throws
   */
  async sendNow(entry: CaseEntry, holdId: string): Promise<SentNow> {
    this.door.requireHand(entry, 'agreement.read');
    const holds = await this.holds.upTo(entry, holdId);
    let last: Ended = { kind: 'not-now' };
    for (const hold of holds) {
      if (hold.by.id !== entry.by.id) return this.stillHeld(holdId);
      last = await this.ending.end(hold, { early: true });
      if (last.kind === 'later') return this.stillHeld(holdId);
      // What comes behind it was meant to come behind it.
      if (last.kind === 'failed') throw last.error;
    }
    if (last.kind === 'sent') return this.sentNow(last.sent);
    // Something was held before one of them meanwhile, by somebody else.
    if ((await this.holds.upTo(entry, holdId)).length > 0) return this.stillHeld(holdId);
    throw await this.transaction.run((tx) => this.whyNot(tx, entry, holdId));
  }

  private async taken(tx: EntityManager, hold: FoundHold) {
    await this.locks.lock(tx, hold.spaceNo, hold.subjects);
    return this.acts.drop(tx, hold.holdId);
  }

  private async whyNot(tx: EntityManager, entry: CaseEntry, holdId: string): Promise<HoldError> {
    const hasLeft = await this.acts.hasLeft(tx, entry, holdId);
    return hasLeft ? new HoldError('ALREADY_SENT', 'it has left') : new HoldError('HOLD_NOT_FOUND', 'nothing is held');
  }

  private sentNow(messages: readonly Sent[]): SentNow {
    const waits = messages.some(({ state }) => state === 'waiting-for-approval');
    return { state: waits ? 'waiting-for-approval' : 'accepted', messages, sendingWaits: this.sendingWaits() };
  }

  private stillHeld(messageId: string): SentNow {
    return { state: 'held', messages: [{ messageId, state: 'held' }], sendingWaits: this.sendingWaits() };
  }

  private sendingWaits(): boolean {
    return this.network.ofBroker().state !== 'reachable';
  }
}
