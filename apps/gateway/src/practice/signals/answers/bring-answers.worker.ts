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

  /** One that intake cannot take holds up no other. @throws IntakeRefused that of the last one, so that the next step waits */
  private async bringEach(answers: readonly OutgoingAnswer[]): Promise<void> {
    let refused: IntakeRefused | null = null;
    for (const answer of answers) {
      try {
        await this.bring([answer]);
      } catch (error) {
        if (!(error instanceof IntakeRefused)) throw error;
        refused = error;
      }
    }
    if (refused) throw refused;
  }

  private async bring(answers: readonly OutgoingAnswer[]): Promise<void> {
    const unknown = await this.intake.answer(answers);
    const signalIds = answers.map(({ signalId }) => signalId);
    await this.transaction.run((tx) => this.answers.went(tx, { signalIds, unknown, at: this.clock.now() }));
  }
}
