import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { isProgram, type Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { ConfirmDto } from './dto/confirm.dto.js';
import type { ProposeDto } from './dto/propose.dto.js';
import { type DecisionRow, FreezeDecisionRepository } from './freeze-decision.repository.js';
import { FreezeError } from './freeze.errors.js';
import type { FreezeView } from './freeze-view.js';
import { keyCounts, type KnownFreeze, ReadFreezes } from './read-freezes.service.js';

/** Ends a freeze: one person proposes, another confirms, each with a reason that stays. */
@Injectable()
export class DecideFreeze {
  constructor(
    private readonly transaction: Transaction,
    private readonly reading: ReadFreezes,
    private readonly decisions: FreezeDecisionRepository,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /** @throws FreezeError FREEZE_NOT_FOUND, FREEZE_SETTLED, FREEZE_OF_OWN, FREEZE_BY_PROGRAM */
  async propose(id: string, { cause, reason }: ProposeDto, by: Person): Promise<FreezeView> {
    requireHuman(by);
    await this.transaction.run(async (tx) => {
      await this.decisions.lock(tx);
      const { freeze } = await this.requireOpen(id);
      const proposed = { proposalId: uuid(), cause, reason, by: by.id, at: this.clock.now() };
      await this.decisions.propose(tx, freeze, proposed);
    });
    return this.reading.one(id);
  }

  /** @throws FreezeError FREEZE_NOT_FOUND, FREEZE_SETTLED, FREEZE_NOT_PROPOSED, FREEZE_CHANGED, FREEZE_SAME_PERSON, KEY_STILL_COUNTS */
  async confirm(id: string, { proposalId, reason }: ConfirmDto, by: Person): Promise<void> {
    requireHuman(by);
    await this.transaction.run(async (tx) => {
      await this.decisions.lock(tx);
      const known = await this.requireOpen(id);
      await this.requireProposed(tx, known, { proposalId, by });
      await this.decisions.confirm(tx, { proposalId, by: by.id, reason, at: this.clock.now() });
    });
  }

  private async requireOpen(id: string): Promise<KnownFreeze> {
    const known = await this.reading.find(id);
    const { freeze, decision } = known;
    if (freeze.kind === 'fork' && freeze.member === this.identity.member) {
      throw new FreezeError('FREEZE_OF_OWN', 'nobody forgives itself: the other members decide');
    }
    if (decision !== null && decision.at !== null)
      throw new FreezeError('FREEZE_SETTLED', 'two people have decided it');
    return known;
  }

  private async requireProposed(
    tx: EntityManager,
    { freeze, decision }: KnownFreeze,
    { proposalId, by }: { readonly proposalId: string; readonly by: Person },
  ): Promise<void> {
    if (decision === null) throw new FreezeError('FREEZE_NOT_PROPOSED', 'nobody has proposed to end it');
    const proposed: readonly DecisionRow[] = await this.decisions.proposal(tx, proposalId);
    if (decision.proposalId !== proposalId || proposed.length !== freeze.places.length) {
      throw new FreezeError('FREEZE_CHANGED', 'what was proposed is not what stands still now');
    }
    if (decision.proposedBy === by.id) throw new FreezeError('FREEZE_SAME_PERSON', 'the second person is another');
    if (decision.cause === 'KEY_STOLEN' && keyCounts(freeze)) {
      throw new FreezeError('KEY_STILL_COUNTS', 'no list in force there revokes the key yet');
    }
  }
}

function requireHuman(by: Person): void {
  if (isProgram(by)) throw new FreezeError('FREEZE_BY_PROGRAM', 'programs decide nothing');
}
