import { Injectable } from '@nestjs/common';
import type { ReporterClass } from '#libs/content';
import { dueAt } from '#libs/deadlines';
import { type Answers, factsOf } from '#libs/forms';
import { Transaction } from '#libs/persistence';
import { proposeRoutes } from '#libs/policy';
import type { Access } from '#libs/letters';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';
import type { Lane, NewSignal } from '../../shared/signals/new-signal.js';
import { SignalIntake } from '../../shared/signals/signal-intake.repository.js';
import { MakeBox } from '../box/make-box.service.js';
import type { Filling } from './fill-form.service.js';
import { FormSeal } from './form-seal.js';
import { visibleAnswers } from './visible-answers.js';

/** A signal that was taken. */
export interface TakenSignal {
  readonly hasBox: boolean;
  /** Null once code and PIN are shown no more. */
  readonly access: Access | null;
}

/** Takes a form that was filled in as a signal: its priority and term follow from the rules of the content. */
@Injectable()
export class TakeSignal {
  constructor(
    private readonly practice: Practice,
    private readonly seal: FormSeal,
    private readonly transaction: Transaction,
    private readonly intake: SignalIntake,
    private readonly boxes: MakeBox,
    private readonly clock: Clock,
  ) {}

  /** Sending the same filling again changes nothing. Gives how its mailbox opens, where that is still shown. */
  async take({ form, state }: Filling, lane: Lane): Promise<TakenSignal> {
    const answers = visibleAnswers(form, state.answers);
    const signal = {
      ...this.judged(form, answers),
      signalId: this.seal.signalId(state),
      language: state.language,
      lane,
    };
    const access = this.seal.access(state);
    const made = await this.boxes.made(signal.signalId, access);
    await this.transaction.run(async (tx) => {
      await this.intake.add(tx, signal);
      if (made !== null) await this.boxes.add(tx, made);
    });
    const isShown = made !== null && (await this.boxes.isShown(made));
    return { hasBox: made !== null, access: isShown ? access : null };
  }

  private judged(form: ReporterClass, answers: Answers): Omit<NewSignal, 'signalId' | 'language' | 'lane'> {
    const { content, country } = this.practice;
    const receivedAt = this.clock.now();
    const facts = factsOf(form, answers, { content, country: country.id });
    const { priority, deadline } = proposeRoutes(form, facts, content);
    const due = deadline && dueAt(deadline, receivedAt, country);
    return {
      class: form.id,
      formVersion: form.version,
      receivedAt,
      dueAt: due?.kind === 'counted' ? due.due : null,
      priority,
      child: facts['minor'] === 'yes' || facts['minor'] === 'unknown',
      danger: facts['danger'] === true,
      content: { answers },
      retentionUntil: monthsLater(receivedAt, form.retention.months),
    };
  }
}

function monthsLater(from: Date, months: number): string {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  day.setUTCDate(Math.min(from.getUTCDate(), day.getUTCDate()));
  return day.toISOString().slice(0, 10);
}
