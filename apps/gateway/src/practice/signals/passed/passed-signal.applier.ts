import { Injectable } from '@nestjs/common';
import { type Applied, ExchangeIdentity, HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import {
  type AnswerRow,
  firstAnswers,
  PASSED_HANDLERS,
  PASSED_WRITES,
  type PassedTables,
} from './passed-signal.handlers.js';
import { statesOf } from './passed-signal-states.js';

/** Keeps the signals that members passed to each other, and what became of them. */
@Injectable()
export class PassedSignalApplier extends HandlerApplier<null, PassedTables> {
  static readonly handlers = PASSED_HANDLERS;
  override readonly tables = ['passed_signal', 'passed_signal_answer'];
  protected override readonly handlers = PASSED_HANDLERS;
  protected override readonly writes = {
    ...PASSED_WRITES,
    passed_signal_answer: (tx: EntityManager, rows: readonly AnswerRow[]) =>
      insertAll(tx, PASSED_WRITES.passed_signal_answer, firstAnswers(rows)),
  };

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  /** What waits is read from what stands then, so that no order of signals and answers matters. */
  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const applied = await super.apply(tx, messages);
    return { ...applied, duties: await statesOf(tx, messages, this.identity.member) };
  }

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
