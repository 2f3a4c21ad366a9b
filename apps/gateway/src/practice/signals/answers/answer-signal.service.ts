import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { settledDuties } from '../handed-signal.duties.js';
import { HandedSignalRepository } from '../handed-signal.repository.js';
import { HandedSignalError } from '../handed-signal.errors.js';
import { ReadHandedSignals } from '../read-handed-signals.service.js';
import { TakeUpRepository } from '../take-up/take-up.repository.js';
import type { SignalOutcome, SignalReason } from './signal-answer.js';
import { SignalAnswerRepository } from './signal-answer.repository.js';

/** What somebody says became of a signal. */
export interface AnswerGiven {
  readonly outcome: SignalOutcome;
  readonly reason?: SignalReason;
}

/** Says what became of a signal. It is stored here, and brought to intake until intake has it. */
@Injectable()
export class AnswerSignal {
  constructor(
    private readonly reading: ReadHandedSignals,
    private readonly signals: HandedSignalRepository,
    private readonly takeUps: TakeUpRepository,
    private readonly answers: SignalAnswerRepository,
    private readonly door: CaseDoor,
    private readonly duties: Duties,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Of one that was taken up, somebody of that case says it; others learn no more of that case than its page says.
   *
   * @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND, SIGNAL_TAKEN_UP, SIGNAL_NOT_TAKEN_UP, SIGNAL_ANSWERED, SIGNAL_REASON
   */
  async answer(signalId: string, by: Person, { outcome, reason }: AnswerGiven): Promise<void> {
    await this.reading.find(signalId, by);
    if (reason !== undefined && outcome !== 'NONE')
      throw new HandedSignalError('SIGNAL_REASON', 'a reason stands for what had no follow-up');
    const taken = await this.takeUps.of(signalId);
    if (taken && !(await this.door.find(taken.spaceId, by, 'handed-signal.take-up'))) throw takenUp();
    if (!taken && outcome === 'USED') throw new HandedSignalError('SIGNAL_NOT_TAKEN_UP', 'it is in no case');
    const given = { outcome, reason: reason ?? null, byId: by.id, byName: by.name, at: this.clock.now() };
    await this.transaction.run(async (tx) => {
      await this.signals.lock(tx, [signalId]);
      if (!taken && (await this.takeUps.of(signalId, tx))) throw takenUp(); // Just now, and whoever did so answers.
      if (!(await this.answers.add(tx, signalId, given)))
        throw new HandedSignalError('SIGNAL_ANSWERED', 'it was answered before');
      await this.duties.set(tx, settledDuties(signalId, await this.signals.kinds(tx, signalId)));
    });
  }
}

function takenUp(): HandedSignalError {
  return new HandedSignalError('SIGNAL_TAKEN_UP', 'somebody of the case that it was taken up into answers');
}
