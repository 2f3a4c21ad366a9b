import { Injectable } from '@nestjs/common';
import { CharterAgainRepository, type CharterDueAgain, SpaceOpening } from '#libs/exchange';
import { lockNames, Transaction } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';

/**
 * Signs the charter of a mailbox again: a list that revokes the key of the first signature ends the taking part there. The new signature
 * binds no member to anything new, so it needs no person. Only where this gateway signed before; an invitation is for others to answer.
 */
@Injectable()
export class CharterAgainWorker extends Worker {
  override readonly name = 'charter-again';

  constructor(
    private readonly charters: CharterAgainRepository,
    private readonly transaction: Transaction,
    private readonly spaces: SpaceOpening,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const due = await this.charters.due();
    for (const row of due) await this.transaction.run((tx) => this.sign(tx, row));
    return due.length > 0 ? 'worked' : 'idle';
  }

  private async sign(tx: EntityManager, { spaceNo, bytes }: CharterDueAgain): Promise<void> {
    await lockNames(tx, [`charter-again:${spaceNo}`]);
    if (!(await this.charters.isOnItsWay(tx, spaceNo))) await this.spaces.publish(tx, spaceNo, bytes);
  }
}
