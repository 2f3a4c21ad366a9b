import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import { Transaction } from '#libs/persistence';
import { Clock, type StepResult, Worker } from '#libs/work';
import { handedDuty } from './handed-signal.duties.js';
import { HandedSignalRepository } from './handed-signal.repository.js';
import { IntakeClient, type Waiting } from './intake-client.js';
import { TakeUpRepository } from './take-up/take-up.repository.js';

/** Fetches what the intake of this country hands over. It is stored here before intake is told to forget it. */
@Injectable()
export class FetchSignalsWorker extends Worker {
  override readonly name = 'fetch-signals';

  constructor(
    private readonly intake: IntakeClient,
    private readonly transaction: Transaction,
    private readonly signals: HandedSignalRepository,
    private readonly takeUps: TakeUpRepository,
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
    return this.transaction.run(async (tx) => {
      await this.signals.add(
        tx,
        waiting.map(({ kind, signal }) => ({ kind, signal, fetchedAt })),
      );
      // One that comes once more after somebody took it up waits for nobody.
      const taken = await this.takeUps.among(
        tx,
        waiting.map(({ signal }) => signal.signalId),
      );
      const fresh = waiting.filter(({ signal }) => !taken.has(signal.signalId));
      await this.duties.set(
        tx,
        fresh.map((one) => handedDuty(one, fetchedAt)),
      );
    });
  }
}
