import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { SignalAnsweredSchema, SignalUseReason, uuidBytes } from '#libs/contracts';
import { SystemSending } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock, type StepResult, Worker } from '#libs/work';
import { v5 as uuidOf } from 'uuid';
import { type ForeignOutcome, IntakeClient, IntakeRefused } from '../intake-client.js';
import { type ForeignAtDesk, ForeignDeskRepository, type OpenAtDesk } from './foreign-desk.repository.js';
import { passedSubject } from './passed-id.js';
import { USE_REASONS, USES } from './passed-signal.js';

/** As many as intake is asked about at once, and each how often. */
const AT_ONCE = 50;
const ASK_AGAIN_MS = 5_000;
/** What intake refused may be taken once it is mended there. */
const REFUSED_AGAIN_MS = 60_000;
/** Namespace of the ids of answers: the log takes one of an id, whatever this gateway forgot. */
const NAMESPACE = '5b7a3c0e-6d4f-4c1b-9a55-0f1c3e8d7b26';

/**
 * Brings signals of other countries that a person accepted to the intake of this country, whose desk weighs them, and lets those countries know what
 * became of them there. What is brought twice changes nothing, and an answer is said once.
 */
@Injectable()
export class ForeignDeskWorker extends Worker {
  override readonly name = 'foreign-signals';

  constructor(
    private readonly intake: IntakeClient,
    private readonly desk: ForeignDeskRepository,
    private readonly sending: SystemSending,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const now = this.clock.now();
    const next = await this.desk.next(new Date(now.getTime() - REFUSED_AGAIN_MS));
    const failed: unknown[] = [];
    if (next) await this.bring(next).catch((error: unknown) => failed.push(error));
    const open = await this.desk.open(AT_ONCE, new Date(now.getTime() - ASK_AGAIN_MS));
    if (open.length > 0) await this.ask(open);
    // What cannot be brought keeps no answer from going back.
    if (failed.length > 0) throw failed[0];
    return next || open.length === AT_ONCE ? 'worked' : 'idle';
  }

  /** One at a time: what intake cannot take holds up no other, and is a person's to answer meanwhile. */
  private async bring(signal: ForeignAtDesk): Promise<void> {
    let state: 'there' | 'refused' = 'there';
    try {
      await this.intake.tell(signal);
    } catch (error) {
      if (!(error instanceof IntakeRefused)) {
        // Behind the others that wait.
        await this.stand([signal.deskId], 'waiting');
        throw error;
      }
      state = 'refused';
    }
    await this.stand([signal.deskId], state);
  }

  /** What intake does not have, as after an old backup, is brought again. */
  private async ask(open: readonly OpenAtDesk[]): Promise<void> {
    const { outcomes, unknown } = await this.intake.outcomes(open.map(({ deskId }) => deskId));
    const failed: unknown[] = [];
    for (const outcome of outcomes) {
      const of = open.find(({ deskId }) => deskId === outcome.signalId);
      if (of) await this.answer(of, outcome).catch((error: unknown) => failed.push(error));
    }
    await this.stand(unknown, 'waiting');
    await this.stand(
      open.map(({ deskId }) => deskId).filter((deskId) => !unknown.includes(deskId)),
      'there',
    );
    // One that fails stops no other.
    if (failed.length > 0) throw failed[0];
  }

  private async answer(
    { deskId, spaceNo, spaceId, sender, signalId }: OpenAtDesk,
    { outcome, reason }: ForeignOutcome,
  ): Promise<void> {
    await this.transaction.run(async (tx) => {
      await this.sending.lock(tx, spaceNo, [passedSubject({ sender, id: signalId })]);
      if (!(await this.desk.told(tx, deskId, this.clock.now()))) return;
      await this.sending.send(tx, {
        spaceId,
        schema: SignalAnsweredSchema,
        message: create(SignalAnsweredSchema, {
          signal: uuidBytes(signalId),
          use: USES[outcome],
          reason: reason === null ? SignalUseReason.UNSPECIFIED : USE_REASONS[reason],
        }),
        recipients: [sender],
        messageId: uuidOf(deskId, NAMESPACE),
      });
    });
  }

  private async stand(deskIds: readonly string[], state: 'waiting' | 'there' | 'refused'): Promise<void> {
    if (deskIds.length === 0) return;
    await this.transaction.run((tx) => this.desk.stands(tx, deskIds, state, this.clock.now()));
  }
}
