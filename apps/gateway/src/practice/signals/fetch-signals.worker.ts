import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import { Transaction } from '#libs/persistence';
import { Clock, type StepResult, Worker } from '#libs/work';
import { handedDuty } from './handed-signal.duties.js';
import { HandedSignalRepository } from './handed-signal.repository.js';
import { IntakeClient, type Waiting } from './intake-client.js';

/** Fetches what the intake of this country hands over. It is stored here before intake is told to forget it. */
@Injectable()
export class FetchSignalsWorker extends Worker {
  override readonly name = 'fetch-signals';

  constructor(
    private readonly intake: IntakeClient,
    private readonly transaction: Transaction,
    private readonly signals: HandedSignalRepository,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const waiting = await this.intake.waiting();
    if (waiting.length === 0) return 'idle';
    await this.store(waiting);
    await this.intake.acknowledge(waiting.map(({ seq }) => seq));
    return 'worked';
  }

  private store(waiting: readonly Waiting[]): Promise<void> {
    const fetchedAt = this.clock.now();
    const signalIds = waiting.map(({ signal }) => signal.signalId);
    return this.transaction.run(async (tx) => {
      await this.signals.lock(tx, signalIds);
      await this.signals.add(
        tx,
        waiting.map(({ kind, signal }) => ({ kind, signal, fetchedAt })),
      );
      // One that comes once more after somebody took it up or answered it waits for nobody.
      const settled = await this.signals.settled(tx, signalIds);
      const fresh = waiting.filter(({ signal }) => !settled.has(signal.signalId));
      await this.duties.set(
        tx,
        fresh.map((one) => handedDuty(one, fetchedAt)),
      );
    });
  }
}
