import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { HANDED_TO } from '../shared/handovers/signal-handover.js';
import { type FeedbackOutcome, OUTCOMES } from '../shared/mailboxes/box-message.js';
import { TellReporter } from '../shared/mailboxes/tell-reporter.service.js';
import { SignalRepository } from '../shared/signals/signal.repository.js';

/** What a service behind says became of a signal: a word and a reason, and nobody's name. */
export interface SignalAnswered {
  readonly signalId: string;
  readonly outcome: FeedbackOutcome;
  readonly reason: string | null;
}

const ANSWERED = 'ANSWERED';
/** What the desk told itself. */
const FEEDBACK = 'FEEDBACK';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REASON = /^[a-z-]{2,40}$/;

/** Takes what services behind say became of signals, and tells it to whoever reported. */
@Injectable()
export class TakeAnswers {
  constructor(
    private readonly signals: SignalRepository,
    private readonly tell: TellReporter,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Gives those that were never sent to this caller: it learns no more of them than of ids that nobody has. */
  async take(caller: string, answers: readonly SignalAnswered[]): Promise<readonly string[]> {
    const unknown: string[] = [];
    for (const answer of answers) {
      const isKnown = await this.transaction.run((tx) => this.takeOne(tx, caller, answer));
      if (!isKnown) unknown.push(answer.signalId);
    }
    return unknown;
  }

  /**
   * The first answer stands: what is said again, or otherwise, changes nothing and is told to nobody. So does what the desk told before: of
   * another outcome after that it says itself whether it is told too.
   */
  private async takeOne(
    tx: EntityManager,
    caller: string,
    { signalId, outcome, reason }: SignalAnswered,
  ): Promise<boolean> {
    if ((await this.signals.lock(tx, signalId)) === null) return false;
    // What waits for this caller is read by it before it says that it has it, and may be answered by then.
    const routes = await this.signals.routes(signalId, tx);
    if (!routes.some(({ target }) => HANDED_TO[target] === caller)) return false;
    const events = await this.signals.events(signalId, tx);
    if (events.some(({ kind }) => kind === ANSWERED)) return true;
    const before = events.findLast(({ kind }) => kind === FEEDBACK);
    const told = before === undefined && (await this.tell.outcome(tx, signalId, { outcome, reason }));
    if (before !== undefined && before.code !== outcome) await this.tell.owe(tx, signalId);
    const by = { id: `service:${caller}`, name: caller, at: this.clock.now() };
    await this.signals.note(tx, signalId, { kind: ANSWERED, code: outcome, detail: { reason, told }, by });
    return true;
  }
}

/** Answers as a caller sends them, at most so many; null where they are none. */
export function answersIn(body: unknown, most: number): readonly SignalAnswered[] | null {
  const answers: unknown = typeof body === 'object' && body !== null && 'answers' in body ? body.answers : null;
  if (!Array.isArray(answers) || answers.length === 0 || answers.length > most) return null;
  const read = answers.flatMap((one) => answerIn(one) ?? []);
  return read.length === answers.length ? read : null;
}

function answerIn(one: unknown): SignalAnswered | null {
  if (typeof one !== 'object' || one === null || !('signalId' in one) || !('outcome' in one)) return null;
  const { signalId } = one;
  const outcome = OUTCOMES.find((known) => known === one.outcome);
  const reason = 'reason' in one ? one.reason : null;
  if (typeof signalId !== 'string' || !ID.test(signalId) || outcome === undefined) return null;
  if (reason === null) return { signalId, outcome, reason };
  return typeof reason === 'string' && REASON.test(reason) ? { signalId, outcome, reason } : null;
}
