import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ReleaseAnsweredSchema, uuidBytes } from '#libs/contracts';
import { CaseDoor, type CaseEntry, type Entered, type Planned, type Sent, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ReleaseStatements } from '../../case/records/release-statements.service.js';
import { questionKey } from './ask.duties.js';
import { ANSWER_CODES } from './ask-answers.table.js';
import { AskError } from './ask.errors.js';
import { AskRepository, type ReceivedAsk } from './ask.repository.js';
import type { AnswerDto } from './dto/answer.dto.js';
import { type AnswerOverlay, answerSubject, type AskOverlay, pendingAsk, stateOf } from './pending-ask.js';
import { questionDisclosure, refusalTo } from './question.js';

/** An answer that somebody wants to give to a question. */
export interface AnswerWish {
  readonly askId: string;
  readonly dto: AnswerDto;
}

/** Answers a question of another member. What is released leaves with the answer, in one act that one approval is about. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly asks: AskRepository,
    private readonly sending: SendToCase,
    private readonly releasing: ReleaseStatements,
  ) {}

  /**
   * Not now leaves the question open; any other answer ends it. The same answer again, while it is on its way, is that one.
   *
   * @throws ExchangeError NOT_TAKING_PART, RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED;
   *   AskError ASK_NOT_FOUND, ASK_ANSWERED, ASK_ANSWER_WAITS, ASK_NOTHING_CHOSEN; RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE
   */
  async answer(entry: CaseEntry, askId: string, dto: AnswerDto): Promise<Sent> {
    const subject = answerSubject(askId);
    const overlay = overlayOf(entry, askId, dto);
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    return this.transaction.run(async (tx) => {
      const [pending] = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      if (pending && isSame(pendingAsk(pending.overlay), overlay)) return stateOf(pending);
      if (pending) throw new AskError('ASK_ANSWER_WAITS', 'an answer is on its way');
      const planned = await this.planned(tx, now, { askId, dto, hold: 'lock' });
      await this.sending.admit(tx, now, { plans: [planned], token: dto.token });
      const sent = (await this.sending.send(tx, now, planned.messages)).at(-1);
      if (!sent) throw new Error('an answer became nothing');
      return sent;
    });
  }

  /** What an answer comes to; nothing is locked or written. @throws as `answer`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, { askId, dto }: AnswerWish): Promise<Planned> {
    const subject = answerSubject(askId);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    if (pending.length > 0) throw new AskError('ASK_ANSWER_WAITS', 'an answer is on its way');
    return this.planned(tx, entry, { askId, dto, hold: 'look' });
  }

  private async planned(
    tx: EntityManager,
    entry: CaseEntry,
    { askId, dto, hold }: AnswerWish & { readonly hold: 'lock' | 'look' },
  ): Promise<Planned> {
    const { answer, reason, release = [] } = dto;
    const { position, asker, recordId } = await this.requireOpen(tx, entry.spaceNo, askId);
    if ((answer === 'released' && recordId !== null) !== release.length > 0) {
      throw new AskError('ASK_NOTHING_CHOSEN', 'an answer releases the values that it names');
    }
    const values =
      recordId === null || release.length === 0
        ? null
        : await this.releasing.plan(tx, entry, { recordId, member: asker, statements: release, askId, hold });
    const said = { reason, author: entry.by.name };
    const message = {
      messageId: uuid(),
      schema: ReleaseAnsweredSchema,
      message: create(ReleaseAnsweredSchema, { question: uuidBytes(askId), answer: ANSWER_CODES[answer], ...said }),
      recipients: [asker],
      subject: answerSubject(askId),
      overlay: overlayOf(entry, askId, dto),
      holds: questionKey(entry.spaceId, position),
      act: askId,
      disclosure: questionDisclosure(entry),
      values: { gives: [null], takes: [], bound: [answer] },
    };
    return {
      base: `${answerSubject(askId)} ${values?.base ?? ''}`,
      messages: [...(values?.messages ?? []), message],
      untouched: values?.untouched ?? [],
      refusal: refusalTo(this.door, entry, asker) ?? values?.refusal ?? null,
    };
  }

  private async requireOpen(tx: EntityManager, spaceNo: Entered, askId: string): Promise<ReceivedAsk> {
    const ask = await this.asks.received(tx, spaceNo, askId);
    if (!ask) throw new AskError('ASK_NOT_FOUND', 'no such question to this member');
    if (ask.answer === 'released' || ask.answer === 'refused') throw new AskError('ASK_ANSWERED', 'answered before');
    return ask;
  }
}

function overlayOf({ by }: CaseEntry, askId: string, { answer, reason }: AnswerDto): AnswerOverlay {
  return { kind: 'answer', askId, answer, reason, author: by.name };
}

function isSame(one: AskOverlay | AnswerOverlay, other: AnswerOverlay): boolean {
  return (
    one.kind === 'answer' && one.answer === other.answer && one.reason === other.reason && one.author === other.author
  );
}
