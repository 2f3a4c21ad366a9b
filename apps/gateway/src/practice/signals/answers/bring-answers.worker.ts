import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { IntakeClient, IntakeRefused } from '../intake-client.js';
import { type OutgoingAnswer, SignalAnswerRepository } from './signal-answer.repository.js';

/** As many as intake takes at once. */
const AT_ONCE = 50;
/** That intake does not know a signal may be a fault that somebody mends, such as an old backup: it is asked so often, and so long. */
const AGAIN_MS = 10 * 60_000;
const ASKED_MS = DAY_MS;
/** What intake refused may be taken once it is mended there: each is brought again so often, behind all that it was not asked yet. */
const REFUSED_AGAIN_MS = 60_000;

/** Brings answers to the intake of this country, again until it has them: there a repeated one changes nothing. */
@Injectable()
export class BringAnswersWorker extends Worker {
  override readonly name = 'bring-answers';

  constructor(
    private readonly intake: IntakeClient,
    private readonly answers: SignalAnswerRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const now = this.clock.now().getTime();
    const waiting = await this.answers.waiting({
      limit: AT_ONCE,
      givenAfter: new Date(now - ASKED_MS),
      askedBefore: new Date(now - AGAIN_MS),
      refusedBefore: new Date(now - REFUSED_AGAIN_MS),
    });
    if (waiting.length === 0) return 'idle';
    try {
      await this.bring(waiting);
    } catch (error) {
      if (!(error instanceof IntakeRefused)) throw error;
      await this.bringEach(waiting);
    }
    return 'worked';
  }

  /** One that intake cannot take holds up no other: it is marked, so that its page says so, and waits for its next turn. */
  private async bringEach(answers: readonly OutgoingAnswer[]): Promise<void> {
    for (const answer of answers) {
      try {
        await this.bring([answer]);
      } catch (error) {
        if (!(error instanceof IntakeRefused)) throw error;
        await this.transaction.run((tx) => this.answers.refused(tx, answer.signalId, this.clock.now()));
      }
    }
  }

  private async bring(answers: readonly OutgoingAnswer[]): Promise<void> {
    const unknown = await this.intake.answer(answers);
    const signalIds = answers.map(({ signalId }) => signalId);
    await this.transaction.run((tx) => this.answers.went(tx, { signalIds, unknown, at: this.clock.now() }));
  }
}
