import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';
import { HandlerApplier } from '../follower/handler-applier.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { ANSWER_HANDLERS, ANSWER_WRITES, type AnswerTables } from './answer.handlers.js';
import { AnsweredRecords } from './answered-records.js';

/**
 * Stores what the other members answer: private refusals, first openings, contracts they support. An answer about nothing, or about what
 * never went to who answers, is refused: it would be shown at a message that comes later, or as the word of a stranger.
 */
@Injectable()
export class AnswersApplier extends HandlerApplier<AnsweredRecords, AnswerTables> {
  static readonly handlers = ANSWER_HANDLERS;
  override readonly tables = ['refusal_answer', 'opened_answer', 'supported_contract'];
  protected override readonly handlers = ANSWER_HANDLERS;
  protected override readonly writes = ANSWER_WRITES;

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<AnsweredRecords> {
    return AnsweredRecords.of(tx, messages, this.identity.member);
  }
}
