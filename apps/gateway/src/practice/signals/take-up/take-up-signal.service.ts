import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { HandedSignalError } from '../handed-signal.errors.js';
import { settledDuties } from '../handed-signal.duties.js';
import { HandedSignalRepository } from '../handed-signal.repository.js';
import { ReadHandedSignals } from '../read-handed-signals.service.js';
import { draftsOf } from './signal-drafts.js';
import { TakeUpRepository } from './take-up.repository.js';

/** Takes a signal up into a case: what it says becomes drafts that stand here alone. Nothing of it is sent. */
@Injectable()
export class TakeUpSignal {
  constructor(
    private readonly reading: ReadHandedSignals,
    private readonly signals: HandedSignalRepository,
    private readonly takeUps: TakeUpRepository,
    private readonly duties: Duties,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever repeats what they did is answered as before.
   *
   * @param language in which signs of the form stand in the drafts
   * @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND, SIGNAL_TAKEN_UP
   */
  async take({ spaceId, by }: CaseEntry, signalId: string, language: Language): Promise<void> {
    const { body } = await this.reading.find(signalId, by);
    const taking = { signalId, spaceId, byId: by.id, byName: by.name, at: this.clock.now() };
    await this.transaction.run(async (tx) => {
      await this.signals.lock(tx, [signalId]);
      if (!(await this.takeUps.take(tx, taking))) {
        const taken = await this.takeUps.of(signalId, tx);
        if (taken?.byId === by.id && taken.spaceId === spaceId) return;
        throw new HandedSignalError('SIGNAL_TAKEN_UP', 'somebody took it up before');
      }
      await this.takeUps.addDrafts(tx, taking, draftsOf(body, language));
      await this.duties.set(tx, settledDuties(signalId, await this.signals.kinds(tx, signalId)));
    });
  }
}
