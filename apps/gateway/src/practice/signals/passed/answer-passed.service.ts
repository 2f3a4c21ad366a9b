import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { SignalAnsweredSchema, SignalUseReason, uuidBytes } from '#libs/contracts';
import { CaseDoor, type CaseEntry, type Sent, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { AnswerGiven } from '../answers/answer-signal.service.js';
import { HandedSignalError } from '../handed-signal.errors.js';
import { OwnDesk } from './own-desk.service.js';
import { passedName, type PassedName, passedSubject } from './passed-id.js';
import { USE_REASONS, USES } from './passed-signal.js';
import { ReadPassedSignals, type ReceivedSignal } from './read-passed-signals.service.js';

/** Accepts a signal of another country, and answers it: once, and to that country alone. */
@Injectable()
export class AnswerPassed {
  constructor(
    private readonly reading: ReadPassedSignals,
    private readonly desk: OwnDesk,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Whoever repeats what somebody did is told so. @throws HandedSignalError PASSED_SIGNAL_NOT_FOUND, PASSED_SIGNAL_ACCEPTED, PASSED_SIGNAL_ANSWERED */
  async accept(entry: CaseEntry, passed: string): Promise<void> {
    const { name } = await this.reading.received(entry, passed);
    const { id: byId, name: byName } = entry.by;
    await this.transaction.run(async (tx) => {
      const { signal } = await this.requireOpen(tx, entry, name);
      const deskId = this.desk.idFor(entry.spaceId, name, signal);
      const isFirst = await this.reading.accept(tx, entry, { ...name, byId, byName, at: this.clock.now(), deskId });
      if (!isFirst) throw new HandedSignalError('PASSED_SIGNAL_ACCEPTED', 'somebody accepted it before');
    });
  }

  /** What nobody accepted had no follow-up. @throws as above; PASSED_SIGNAL_NOT_ACCEPTED, PASSED_SIGNAL_AT_DESK, SIGNAL_REASON; AccessError ACCESS_DENIED */
  async answer(entry: CaseEntry, passed: string, { outcome, reason }: AnswerGiven): Promise<Sent> {
    if (reason !== undefined && outcome !== 'NONE')
      throw new HandedSignalError('SIGNAL_REASON', 'a reason stands for what had no follow-up');
    const { name } = await this.reading.received(entry, passed);
    return this.transaction.run(async (tx) => {
      const { accepted } = await this.requireOpen(tx, entry, name);
      if (accepted?.isAtDesk)
        throw new HandedSignalError('PASSED_SIGNAL_AT_DESK', 'the own intake says what becomes of it');
      if (accepted === null && outcome !== 'NONE')
        throw new HandedSignalError('PASSED_SIGNAL_NOT_ACCEPTED', 'nobody accepted it');
      this.door.require(entry, 'passed-signal.send', { recipients: [name.sender] });
      return this.sending.sendOne(tx, entry, this.messageOf(entry, name, { outcome, ...(reason && { reason }) }));
    });
  }

  /** Who comes at the same time waits. @throws HandedSignalError PASSED_SIGNAL_ANSWERED, also where an answer is on its way */
  private async requireOpen(tx: EntityManager, entry: CaseEntry, name: PassedName): Promise<ReceivedSignal> {
    const subject = passedSubject(name);
    const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
    const found = await this.reading.received(entry, passedName(name), tx);
    if (found.answer !== null || pending.length > 0) throw answered();
    return found;
  }

  private messageOf({ by }: CaseEntry, name: PassedName, { outcome, reason }: AnswerGiven) {
    return {
      messageId: uuid(),
      schema: SignalAnsweredSchema,
      message: create(SignalAnsweredSchema, {
        signal: uuidBytes(name.id),
        use: USES[outcome],
        reason: reason === undefined ? SignalUseReason.UNSPECIFIED : USE_REASONS[reason],
      }),
      recipients: [name.sender],
      subject: passedSubject(name),
      overlay: { kind: 'signal-answer', outcome, author: by.name },
      disclosure: { type: 'signal', handling: 0, sensitive: false },
      texts: new Map(),
    } as const;
  }
}

function answered(): HandedSignalError {
  return new HandedSignalError('PASSED_SIGNAL_ANSWERED', 'it was answered before');
}
