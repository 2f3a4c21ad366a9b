import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { Access } from '#libs/letters';
import { dayNumber } from '#libs/registers';
import { Clock } from '#libs/work';
import { LinkIntake } from '../../shared/links/link-intake.repository.js';
import { Practice } from '../../shared/practice/practice.js';
import { judgeNewSignal } from '../../shared/signals/judge-new-signal.js';
import type { NewSignal } from '../../shared/signals/new-signal.js';
import { SignalIntake } from '../../shared/signals/signal-intake.repository.js';
import { MakeBox } from '../box/make-box.service.js';
import type { Filling } from './fill-form.service.js';
import { FormSeal } from './form-seal.js';
import { LinkKeys } from './link-keys.js';
import { visibleAnswers } from './visible-answers.js';

/** A signal that was taken. */
export interface TakenSignal {
  readonly hasBox: boolean;
  /** Null once code and PIN are shown no more. */
  readonly access: Access | null;
}

/** Takes a form that was filled in as a signal: its priority and term follow from the rules of the content, its keys from what it says. */
@Injectable()
export class TakeSignal {
  constructor(
    private readonly practice: Practice,
    private readonly seal: FormSeal,
    private readonly transaction: Transaction,
    private readonly intake: SignalIntake,
    private readonly boxes: MakeBox,
    private readonly keys: LinkKeys,
    private readonly links: LinkIntake,
    private readonly clock: Clock,
  ) {}

  /** Sending the same filling again changes nothing. Gives how its mailbox opens, where that is still shown. */
  async take({ form, state }: Filling, from: Pick<NewSignal, 'lane' | 'organisation'>): Promise<TakenSignal> {
    const answers = visibleAnswers(form, state.answers);
    const signal = {
      ...judgeNewSignal(this.practice, { form, answers, receivedAt: this.clock.now() }),
      signalId: this.seal.signalId(state),
      language: state.language,
      ...from,
    };
    const keys = this.keys.of(form, answers, signal.receivedAt);
    const access = this.seal.access(state);
    const made = await this.boxes.made(signal, access);
    await this.transaction.run(async (tx) => {
      await this.intake.add(tx, signal);
      await this.links.add(tx, { signalId: signal.signalId, day: dayNumber(signal.receivedAt) }, keys);
      if (made !== null) await this.boxes.add(tx, made);
    });
    const isShown = made !== null && (await this.boxes.isShown(made));
    return { hasBox: made !== null, access: isShown ? access : null };
  }
}
