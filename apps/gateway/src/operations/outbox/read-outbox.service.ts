import { Injectable } from '@nestjs/common';
import { type AwaitedKey, ExchangeIdentity, type OutboxCount, OutboxFlowRepository } from '#libs/exchange';
import { Clock } from '#libs/work';
import type { OutboxState, Waiting } from '../board/flow-board.js';
import { GateFactsRepository } from './gate-facts.repository.js';
import { mayLeaveOut } from './may-leave-out.js';
import type { OutboxView } from './outbox-entry.js';
import { ReadStuckFacts } from '../board/read-stuck-facts.service.js';
import { reasonToSay, type StuckReason, stuckReason } from '../board/stuck-reason.js';

/** What waits for longer than this is stuck: on its way it is seen back within seconds. */
const STUCK_AFTER_MS = 30_000;
const SHOWN = 200;

/** Shows what waits to leave this gateway, and why it does not. */
@Injectable()
export class ReadOutbox {
  constructor(
    private readonly outbox: OutboxFlowRepository,
    private readonly gate: GateFactsRepository,
    private readonly facts: ReadStuckFacts,
    private readonly clock: Clock,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** By space, the one that waits longest first. */
  async states(): Promise<readonly OutboxState[]> {
    return (await this.outbox.counts()).map((count) => this.state(count));
  }

  /** Messages that wait for a key, by member. */
  awaitedKeys(): Promise<readonly AwaitedKey[]> {
    return this.outbox.awaitedKeys();
  }

  /** Changes that a person has to let go. */
  held(): Promise<Waiting> {
    return this.gate.held();
  }

  /** Of these cases, oldest first; those that wait longest are what people look for. */
  async view(caller: string, spaceIds: readonly string[]): Promise<OutboxView> {
    const [counts, rows] = await Promise.all([this.outbox.counts(), this.outbox.oldest(spaceIds, SHOWN)]);
    const reasons = new Map(counts.map((count) => [count.spaceId, this.why(count)]));
    const own = await this.gate.writtenBy(caller, rows);
    const entries = rows.map((row) => {
      const waitsForKey = row.waitsFor.length > 0;
      const isStuck = this.ageMs(row.acceptedAt) > STUCK_AFTER_MS;
      return {
        ...row,
        acceptedAt: row.acceptedAt.toISOString(),
        sealedAt: row.sealedAt?.toISOString() ?? null,
        ageSeconds: Math.floor(this.ageMs(row.acceptedAt) / 1000),
        isStuck,
        why: waitsForKey ? 'WAITS_FOR_KEY' : reasonToSay(reasons.get(row.spaceId) ?? 'NOT_KNOWN', isStuck),
        mayLeaveOut: row.messageId !== null && own.has(row.messageId) ? mayLeaveOut(row, this.identity.member) : [],
      };
    });
    return { entries, total: counts.reduce((sum, count) => sum + allOf(count), 0) };
  }

  private state(count: OutboxCount): OutboxState {
    const { spaceId, waiting, sealed, published, oldestAt } = count;
    const isStuck = this.ageMs(oldestAt) > STUCK_AFTER_MS;
    return {
      spaceId,
      waiting,
      sealed,
      published,
      oldestAt: oldestAt.toISOString(),
      oldestSeconds: Math.floor(this.ageMs(oldestAt) / 1000),
      isStuck,
      why: reasonToSay(this.why(count), isStuck),
    };
  }

  private why(count: Omit<OutboxCount, 'oldestAt'>): StuckReason {
    const { spaceId, isHalted, waiting, sealed, waitingTypes, waitingForKey } = count;
    const isKeyMissing = waitingForKey === allOf(count);
    const isAllPublished = waiting + sealed === 0;
    return stuckReason(this.facts.of({ spaceId, isHalted, waitingTypes, isKeyMissing, isAllPublished }));
  }

  private ageMs(at: Date): number {
    return Math.max(0, this.clock.now().getTime() - at.getTime());
  }
}

function allOf({ waiting, sealed, published }: Pick<OutboxCount, 'waiting' | 'sealed' | 'published'>): number {
  return waiting + sealed + published;
}
