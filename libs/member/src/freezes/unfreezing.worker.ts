import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CharterRepository, type DueUnfreezing, ExchangeIdentity, FreezeRepository } from '#libs/exchange';
import { type StepResult, Worker } from '#libs/work';
import { PublishCharter } from '../agreements/publish-charter.service.js';
import { unfreezingCharter } from './unfreezing-charter.js';

/**
 * Publishes the charter that forgives, once two people have decided it, and again where another charter came to act meanwhile. A
 * member has one vote in a space: of several that are due, the one goes first that most others vote for, then the older fork.
 */
@Injectable()
export class UnfreezingWorker extends Worker {
  override readonly name = 'unfreezing';

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly freezes: FreezeRepository,
    private readonly charters: CharterRepository,
    private readonly publishing: PublishCharter,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const due = await this.freezes.dueUnfreezings(this.identity.member);
    let result: StepResult = 'idle';
    for (const spaceNo of new Set(due.map((one) => one.spaceNo))) {
      const bytes = await this.next(
        spaceNo,
        due.filter((one) => one.spaceNo === spaceNo),
      );
      if (bytes !== null && (await this.publishing.once(spaceNo, bytes))) result = 'worked';
    }
    return result;
  }

  private async next(spaceNo: number, due: readonly DueUnfreezing[]): Promise<Uint8Array | null> {
    const inForce = await this.charters.charterInForce(spaceNo);
    if (inForce === null) return null;
    const votes = await this.charters.votesOfOthers(spaceNo, this.identity.member);
    const candidates = due.map(({ member }) => unfreezingCharter(inForce, member));
    const support = (bytes: Uint8Array): number => votes.get(createHash('sha256').update(bytes).digest('hex')) ?? 0;
    return candidates.toSorted((left, right) => support(right) - support(left))[0] ?? null;
  }
}
