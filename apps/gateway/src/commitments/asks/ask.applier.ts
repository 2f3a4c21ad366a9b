import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, HandlerApplier, type OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { AskFacts } from './ask-facts.js';
import { ASK_HANDLERS, ASK_WRITES, type AskTables } from './ask.handlers.js';

/** Writes questions for release and their answers. */
@Injectable()
export class AskApplier extends HandlerApplier<AskFacts, AskTables> {
  static readonly handlers = ASK_HANDLERS;
  override readonly tables = ['release_ask', 'release_answer'];
  protected override readonly handlers = ASK_HANDLERS;
  protected override readonly writes = ASK_WRITES;

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<AskFacts> {
    return AskFacts.of(tx, messages, this.identity.member);
  }
}
