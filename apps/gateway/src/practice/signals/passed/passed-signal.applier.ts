import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { PassedSignalFacts } from './passed-signal-facts.js';
import { PASSED_HANDLERS, PASSED_WRITES, type PassedTables } from './passed-signal.handlers.js';

/** Keeps the signals that members passed to each other, and what became of them. */
@Injectable()
export class PassedSignalApplier extends HandlerApplier<PassedSignalFacts, PassedTables> {
  static readonly handlers = PASSED_HANDLERS;
  override readonly tables = ['passed_signal', 'passed_signal_answer'];
  protected override readonly handlers = PASSED_HANDLERS;
  protected override readonly writes = {
    ...PASSED_WRITES,
    // Of several of one id in a chunk the last that counted stands.
    passed_signal: (tx: EntityManager, rows: readonly PassedTables['passed_signal'][]) =>
      insertAll(tx, PASSED_WRITES.passed_signal, [
        ...new Map(rows.map((row) => [`${row.sender} ${row.signal_id}`, row])).values(),
      ]),
  };

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<PassedSignalFacts> {
    return PassedSignalFacts.of(tx, messages, this.identity.member);
  }
}
