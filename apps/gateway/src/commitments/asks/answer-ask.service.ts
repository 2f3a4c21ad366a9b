import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ReleaseAnsweredSchema, uuidBytes } from '#libs/contracts';
import { SpaceDirectory } from '#libs/exchange';
import type { Sent } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ReleaseStatements } from '../../case/records/release-statements.service.js';
import { ANSWER_CODES } from './ask-answers.table.js';
import { AskError } from './ask.errors.js';
import { AskRepository, type ReceivedAsk, stateOf } from './ask.repository.js';
import { AskSending } from './ask-sending.service.js';
import type { AnswerDto } from './dto/answer.dto.js';
import { type AnswerOverlay, answerSubject, type AskOverlay } from './pending-ask.js';

/** Answers a question of another member. What is released leaves with the answer, in one act that one approval is about. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly transaction: Transaction,
    private readonly spaces: SpaceDirectory,
    private readonly asks: AskRepository,
    private readonly sending: AskSending,
    private readonly releasing: ReleaseStatements,
  ) {}

  /**
   * Not now leaves the question open; any other answer ends it. The same answer again, while it is on its way, is that one.
   *
   * @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART, RECIPIENT_UNKNOWN; AccessError ACCESS_DENIED;
   *   AskError ASK_NOT_FOUND, ASK_ANSWERED, ASK_ANSWER_WAITS, ASK_NOTHING_CHOSEN; RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE
   */
  async answer(place: { spaceId: string; askId: string }, dto: AnswerDto, by: Person): Promise<Sent> {
    const { answer, reason, release = [] } = dto;
    const { spaceId, askId } = place;
    const spaceNo = await this.spaces.require(spaceId);
    await this.sending.requireMay(spaceId, by);
    const said = { reason, author: by.name };
    const overlay: AnswerOverlay = { kind: 'answer', askId, answer, ...said };
    return this.transaction.run(async (tx) => {
      const pending = await this.asks.lockPending(tx, spaceNo, answerSubject(askId));
      if (pending && isSame(pending.overlay, overlay)) return stateOf(pending);
      if (pending) throw new AskError('ASK_ANSWER_WAITS', 'an answer is on its way');
      const { asker, recordId } = await this.requireOpen(tx, spaceNo, askId);
      if ((answer === 'released' && recordId !== null) !== release.length > 0) {
        throw new AskError('ASK_NOTHING_CHOSEN', 'an answer releases the values that it names');
      }
      await this.sending.requireTo(spaceId, asker, by);
      const values =
        recordId === null || release.length === 0
          ? []
          : await this.releasing.messages(tx, { spaceId, recordId, member: asker, statements: release, askId }, by);
      const outgoing = {
        spaceId,
        messageId: uuid(),
        schema: ReleaseAnsweredSchema,
        message: create(ReleaseAnsweredSchema, { question: uuidBytes(askId), answer: ANSWER_CODES[answer], ...said }),
        recipients: [asker],
        pending: { subject: answerSubject(askId), overlay, author: by.id },
      };
      return this.sending.sendWith(tx, values, outgoing, by);
    });
  }

  private async requireOpen(tx: EntityManager, spaceNo: number, askId: string): Promise<ReceivedAsk> {
    const ask = await this.asks.received(tx, spaceNo, askId);
    if (!ask) throw new AskError('ASK_NOT_FOUND', 'no such question to this member');
    if (ask.answer === 'released' || ask.answer === 'refused') throw new AskError('ASK_ANSWERED', 'answered before');
    return ask;
  }
}

function isSame(one: AskOverlay | AnswerOverlay, other: AnswerOverlay): boolean {
  return (
    one.kind === 'answer' && one.answer === other.answer && one.reason === other.reason && one.author === other.author
  );
}
