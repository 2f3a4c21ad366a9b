import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { FeedbackOutcome } from '../../shared/mailboxes/box-message.js';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import { judged } from '../triage/judged-signal.js';
import { mayOpen } from '../triage/read-signals.service.js';
import { lineOf } from '../triage/signal-view.mapper.js';
import { TriageError } from '../triage/triage.errors.js';
import type { FeedbackList } from './feedback-view.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';

/** What became of a signal, as whoever reported it is told. */
export interface FeedbackGiven {
  readonly outcome: FeedbackOutcome;
  /** A code of the list `feedback-reasons`. */
  readonly reason?: string;
}

const DECIDED: readonly string[] = ['ROUTED', 'CONTEXT_ONLY', 'DISMISSED'];
const MOST = 100;

/** Says what became of signals, and lists those whose reporters wait for it. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly boxes: MailboxRepository,
    private readonly tell: TellReporter,
    private readonly clock: Clock,
  ) {}

  /** @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, REASON_UNKNOWN */
  give(signalId: string, person: Person, { outcome, reason }: FeedbackGiven): Promise<void> {
    const why = reason ?? null;
    if (why !== null && !this.tell.isReason(why))
      throw new TriageError('REASON_UNKNOWN', 'not in the list of reasons for reporters');
    return this.transaction.run(async (tx) => {
      const { signal } = mayOpen(await this.signals.lock(tx, signalId), person, (one) => judged(this.practice, one));
      if (!DECIDED.includes(signal.state)) throw new TriageError('SIGNAL_STATE', `it is ${signal.state}`);
      const told = await this.tell.outcome(tx, signalId, { outcome, reason: why });
      const by = { id: person.id, name: person.name, at: this.clock.now() };
      await this.signals.note(tx, signalId, { kind: 'FEEDBACK', code: outcome, detail: { reason: why, told }, by });
    });
  }

  /** Signals whose reporters wait to be told, the most urgent first; and those who answered a question. */
  async owed(language: Language): Promise<FeedbackList> {
    const [due, overdue, answers] = await Promise.all([
      this.boxes.owed(MOST),
      this.boxes.overdue(this.clock.now()),
      this.boxes.replied(MOST),
    ]);
    const heads = await this.signals.heads([...due, ...answers].map(({ signalId }) => signalId));
    const lines = new Map(heads.map((head) => [head.signalId, lineOf(this.practice, head, language)]));
    const items = due.flatMap(({ signalId, dueAt }) => {
      const line = lines.get(signalId);
      return line ? [{ ...line, feedbackDueAt: dueAt }] : [];
    });
    const replied = answers.flatMap(({ signalId, repliedAt }) => {
      const line = lines.get(signalId);
      return line ? [{ ...line, repliedAt }] : [];
    });
    return { items, overdue, replied };
  }
}
