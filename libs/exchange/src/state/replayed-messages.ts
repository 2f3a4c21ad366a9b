import { Injectable } from '@nestjs/common';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { isDone } from '../follower/attempt.js';
import { openedOf, parkedOf, refusedOf } from '../follower/openings.js';
import { type DutyComparison, News, type ReplayedDuties } from '../follower/news.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { parkingOf } from '../follower/parking.js';
import { MessageApplier } from '../follower/message-applier.js';
import type { Opening } from '../follower/record-opener.js';
import { ProjectionRegistry } from '../follower/projection.js';
import { ExchangeContext } from '../space/exchange.context.js';

/** Applies opened messages again while a space is replayed, into emptied tables of the features. */
@Injectable()
export class ReplayedMessages {
  constructor(
    private readonly appliers: ApplierRegistry,
    private readonly projections: ProjectionRegistry,
    private readonly outcomes: OutcomeRepository,
    private readonly applying: MessageApplier,
    private readonly news: News,
    private readonly context: ExchangeContext,
  ) {}

  /** Tables of the features that a replay fills. */
  get tables(): readonly string[] {
    return [...this.appliers.tables, ...this.projections.tables];
  }

  /**
   * Returns what waits because of them. What cannot be applied any more is parked, as it is when it comes: one record does not keep the others
   * from being rebuilt.
   */
  async apply(tx: EntityManager, spaceNo: number, openings: readonly Opening[]): Promise<readonly DutyState[]> {
    const at = this.context.clock.now();
    await this.outcomes.refuse(tx, spaceNo, refusedOf(openings));
    await this.outcomes.park(tx, spaceNo, { parked: parkedOf(openings), at });
    const messages = openedOf(openings);
    const duties: DutyState[] = [];
    if (await isDone(tx, async () => void duties.push(...(await this.applyAll(tx, spaceNo, messages))))) return duties;
    for (const message of messages) {
      let failure: unknown;
      const apply = async () => void duties.push(...(await this.applyAll(tx, spaceNo, [message])));
      if (await isDone(tx, apply, (error) => (failure = error))) continue;
      const parked = { kind: 'parked', position: message.position, ...parkingOf(failure) } as const;
      await this.outcomes.park(tx, spaceNo, { parked: [parked], at });
    }
    return duties;
  }

  /** Compares what waited with what the whole replay says. */
  compare(tx: EntityManager, spaceNo: number, replayed: ReplayedDuties): Promise<DutyComparison> {
    return this.news.replayed(tx, spaceNo, replayed);
  }

  private async applyAll(
    tx: EntityManager,
    spaceNo: number,
    messages: readonly OpenedMessage[],
  ): Promise<readonly DutyState[]> {
    const { duties } = await this.applying.apply(tx, spaceNo, { messages });
    return duties;
  }
}
