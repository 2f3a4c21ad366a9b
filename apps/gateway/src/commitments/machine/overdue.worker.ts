import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommitmentMove, CommitmentMovedSchema, uuidBytes } from '#libs/contracts';
import { DeliveryRepository, ExchangeIdentity } from '#libs/exchange';
import { Duties, Events, type KnownState } from '#libs/inbox';
import { SystemSending, worksIn } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { Clock, LoopLog, type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v4 as uuid } from 'uuid';
import { ALARMING_ATTEMPTS, type AlarmedCommitment, AlarmRepository } from './alarm.repository.js';
import { dueKey, dueState, unseenKey, unseenState, workEvent } from './commitment.duties.js';
import { LogClockOff } from './log-clock-off.js';

/**
 * Looks at the own clock where the log has none. It says that a due moment has passed, so that T decides; where the log keeps not saying it, it
 * warns, and goes on more rarely. It reminds people of this country while a fifth of the time is left, and to call who did not see what cannot
 * wait. It sets no fact that others share.
 */
@Injectable()
export class OverdueWorker extends Worker {
  override readonly name = 'overdue';

  constructor(
    private readonly alarms: AlarmRepository,
    private readonly transaction: Transaction,
    private readonly sending: SystemSending,
    private readonly deliveries: DeliveryRepository,
    private readonly duties: Duties,
    private readonly events: Events,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly log: LoopLog,
  ) {
    super();
  }

  /** One that fails stops no other; the first failure is told behind them. */
  override async step(): Promise<StepResult> {
    const now = this.clock.now();
    const done = [
      ...(await each(await this.alarms.callsOver(), (one) => this.endCall(one, now))),
      ...(await each(await this.alarms.over(), (one) => this.forget(one, now))),
      ...(await each(await this.alarms.dueSoon(now), (one) => this.remind(one, now))),
      ...(await each(await this.alarms.unseen(now), (one) => this.call(one, now))),
      ...(await each(await this.alarms.overdue(now), (one) => this.say(one, now))),
    ];
    const failed = done.find((one) => one !== null);
    if (failed) throw failed;
    return done.length > 0 ? 'worked' : 'idle';
  }

  private async endCall(one: AlarmedCommitment, now: Date): Promise<void> {
    await this.transaction.run(async (tx) => {
      await this.alarms.endCall(tx, worksIn(one.spaceNo), one);
      await this.state(tx, one, { states: [{ key: unseenKey(one.spaceId, nameOf(one)), duty: null }], now });
    });
  }

  /** What was told to people may have crossed the move that ended it. */
  private async forget(one: AlarmedCommitment, now: Date): Promise<void> {
    await this.transaction.run(async (tx) => {
      await this.alarms.forget(tx, worksIn(one.spaceNo), one);
      const keys = [dueKey, unseenKey].map((keyIn) => keyIn(one.spaceId, nameOf(one)));
      const states = keys.map((key) => ({ key, duty: null }));
      await this.state(tx, one, { states, now });
    });
  }

  private async remind(one: AlarmedCommitment, now: Date): Promise<void> {
    await this.transaction.run(async (tx) => {
      const isNew = await this.alarms.remind(tx, worksIn(one.spaceNo), one, now);
      if (isNew) await this.state(tx, one, { states: [dueState(one, now)], now });
    });
  }

  private async call(one: AlarmedCommitment, now: Date): Promise<void> {
    await this.transaction.run(async (tx) => {
      const isNew = await this.alarms.call(tx, worksIn(one.spaceNo), one, now);
      if (isNew) await this.state(tx, one, { states: [unseenState(one)], now });
    });
  }

  /** Whoever has their work open sees it at once. */
  private async state(
    tx: EntityManager,
    { spaceNo, spaceId }: AlarmedCommitment,
    { states, now }: { readonly states: readonly KnownState[]; readonly now: Date },
  ): Promise<void> {
    await this.duties.set(tx, states);
    await this.events.tell(tx, [workEvent(worksIn(spaceNo), spaceId)], now);
  }

  /** Where nothing leaves this gateway one message is enough: it says the same whenever it goes. */
  private async say(one: AlarmedCommitment, now: Date): Promise<void> {
    const { spaceNo, spaceId, creditor, debtor, id, identity } = one;
    const messageId = (await this.leaves(one)) ? null : uuid();
    const attempts = await this.transaction.run(async (tx) => {
      const counted = await this.alarms.claim(tx, worksIn(spaceNo), one, { now, saidId: messageId });
      if (counted === null || messageId === null) return counted ?? 0;
      await this.sending.send(tx, {
        spaceId,
        schema: CommitmentMovedSchema,
        message: create(CommitmentMovedSchema, {
          creditor,
          commitmentId: uuidBytes(id),
          offer: identity,
          move: CommitmentMove.OVERDUE,
        }),
        recipients: [creditor, debtor].filter((member) => member !== this.identity.member),
        messageId,
      });
      return counted;
    });
    if (attempts < ALARMING_ATTEMPTS) return;
    this.log.warn('space.failed', { worker: this.name, spaceId, againInMs: DAY_MS }, new LogClockOff(attempts));
  }

  /** Whether what said it last is still here, on its way to the log. */
  private async leaves({ spaceNo, saidId }: AlarmedCommitment): Promise<boolean> {
    if (saidId === null) return false;
    const delivery = await this.deliveries.find(spaceNo, { messageId: saidId, sender: null });
    return delivery?.state === 'pending' || delivery?.state === 'sealed';
  }
}

/** What became of each: null, or why it failed. */
async function each<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<readonly (Error | null)[]> {
  const done: (Error | null)[] = [];
  for (const one of all) {
    const outcome = act(one).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error : new Error('an alarm failed', { cause: error })),
    );
    done.push(await outcome);
  }
  return done;
}

function nameOf({ creditor, id }: AlarmedCommitment) {
  return { creditor, commitment_id: id };
}
