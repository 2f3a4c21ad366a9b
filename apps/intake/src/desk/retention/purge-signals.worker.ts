import { Injectable } from '@nestjs/common';
import { AccessLog } from '#libs/audit';
import { Transaction } from '#libs/persistence';
import { Clock, type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { HandoverRepository } from '../../shared/handovers/handover.repository.js';
import { LinkRepository } from '../../shared/links/link.repository.js';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { type EndedSignal, EndedSignalRepository } from '../../shared/signals/ended-signal.repository.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';

const AT_ONCE = 50;
const BY = { id: 'service:intake', name: 'intake' } as const;
/** By which rule its time is over. */
const RULES: Readonly<Record<string, string>> = { DISMISSED: 'kept-ended', CONTEXT_ONLY: 'kept-context' };
const OF_CLASS = 'kept-class';

/**
 * Deletes what a signal says once its time is over, with its mailbox; that there was one stays. What nobody decided yet is kept: a person has
 * to look at it, and the queue says that it is late.
 */
@Injectable()
export class PurgeSignals extends Worker {
  override readonly name = 'purge-signals';

  constructor(
    private readonly transaction: Transaction,
    private readonly ended: EndedSignalRepository,
    private readonly signals: SignalRepository,
    private readonly boxes: MailboxRepository,
    private readonly handovers: HandoverRepository,
    private readonly links: LinkRepository,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const at = this.clock.now();
    const purged = await this.transaction.run(async (tx) => {
      const over = await this.ended.over(tx, at.toISOString().slice(0, 10), AT_ONCE);
      for (const signal of over) await this.purge(tx, signal, at);
      if (over.length > 0) await this.note(tx, over, at);
      return over.length;
    });
    if (purged === 0) return 'idle';
    return purged === AT_ONCE ? 'full' : 'worked';
  }

  private async purge(tx: EntityManager, { signalId, state }: EndedSignal, at: Date): Promise<void> {
    await this.boxes.end(tx, signalId, at);
    await this.handovers.forget(tx, signalId);
    await this.links.forget(tx, signalId);
    await this.ended.purge(tx, signalId);
    await this.signals.note(tx, signalId, { kind: 'PURGED', code: RULES[state] ?? OF_CLASS, by: { ...BY, at } });
  }

  private note(tx: EntityManager, over: readonly EndedSignal[], at: Date): Promise<void> {
    return this.log.note(tx, {
      at,
      actor: { id: BY.id, desk: '', roles: [] },
      operation: 'erasure',
      act: 'signal.purge',
      spaceId: null,
      subjects: over.map(({ signalId }) => `signal:${signalId}`),
      denial: null,
      requestId: '',
    });
  }
}
