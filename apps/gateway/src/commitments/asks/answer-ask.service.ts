import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type ReleaseAnswered, ReleaseAnsweredSchema, uuidBytes } from '#libs/contracts';
import { validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Due,
  type Entered,
  HeldKinds,
  type HeldRequest,
  Holding,
  type PendingMessage,
  type Planned,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type ReadsPending, ReleaseStatements } from '../../case/records/release-statements.service.js';
import { questionKey } from './ask.duties.js';
import { ANSWER_CODES } from './ask-answers.table.js';
import { AskError } from './ask.errors.js';
import { AskedMessageRepository, type ReceivedAsk } from './asked-message.repository.js';
import { AnswerDto } from './dto/answer.dto.js';
import { type AnswerOverlay, answerSubject, type AskOverlay, pendingAsk, stateOf } from './pending-ask.js';
import { questionDisclosure, refusalTo } from './question.js';

/** An answer that somebody wants to give to a question. */
export interface AnswerWish {
  readonly askId: string;
  readonly dto: AnswerDto;
}

/** An answer that is given. */
interface Answering extends AnswerWish {
  readonly entry: CaseEntry;
  /** Id of its message. */
  readonly messageId: string;
  readonly due: Due | null;
}

const KIND = 'request.answer';

/** Answers a question of another member. What is released leaves with the answer, in one act that one approval is about. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly asks: AskedMessageRepository,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly releasing: ReleaseStatements,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'request.send', send: (...held) => this.sendHeld(...held) });
  }

  /**
   * Not now leaves the question open; any other answer ends it. In words, nothing is released by it. The same answer again, while it is held or on its way, is that one.
   *
   * @throws ExchangeError NOT_TAKING_PART, RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED;
   *   AskError ASK_NOT_FOUND, ASK_ANSWERED, ASK_ANSWER_WAITS, ASK_NOTHING_CHOSEN; RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE
   */
  async answer(entry: CaseEntry, askId: string, dto: AnswerDto): Promise<Sent> {
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    const answering = { entry: now, askId, dto, messageId: uuid(), due: null };
    const sent = (await this.transaction.run((tx) => this.send(tx, answering))).at(-1);
    if (!sent) throw new Error('an answer became nothing');
    return sent;
  }

  /** What an answer comes to; nothing is locked or written. @throws as `answer`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, { askId, dto }: AnswerWish): Promise<Planned> {
    const subject = answerSubject(askId);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    if (pending.length > 0) throw new AskError('ASK_ANSWER_WAITS', 'an answer is on its way');
    return this.planned(tx, entry, { askId, dto, messageId: uuid(), reads: 'look' });
  }

  private async send(tx: EntityManager, answering: Answering): Promise<readonly Sent[]> {
    const { entry, askId, dto, messageId, due } = answering;
    const reads = due ? 'lockDue' : 'lock';
    const subject = answerSubject(askId);
    const [pending] = (await this.sending[reads](tx, entry, [subject])).get(subject) ?? [];
    if (pending) return this.sentBefore(tx, answering, pending);
    const planned = await this.planned(tx, entry, { askId, dto, messageId, reads });
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const holdable = { kind: KIND, request: requestOf(answering), holdId: messageId, plans: [planned], pending: [] };
    const held = await this.holding.hold(tx, entry, { ...holdable, seconds: dto.hold, due });
    return held ?? this.sending.send(tx, entry, planned.messages);
  }

  /** @throws AskError ASK_ANSWER_WAITS where it is another answer that is on its way */
  private async sentBefore(tx: EntityManager, answering: Answering, pending: PendingMessage): Promise<readonly Sent[]> {
    const { entry, askId, dto } = answering;
    const held = pending.held
      ? await this.holding.same(tx, entry, { kind: KIND, request: requestOf(answering) })
      : null;
    if (held) return held;
    if (!pending.held && isSame(pendingAsk(pending.overlay), overlayOf(entry, askId, dto))) return [stateOf(pending)];
    throw new AskError('ASK_ANSWER_WAITS', 'an answer is on its way');
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(AnswerDto, request['dto']);
    return this.send(tx, { entry, askId: String(request['askId']), dto, messageId: request.id, due });
  }

  private async planned(
    tx: EntityManager,
    entry: CaseEntry,
    { askId, dto, messageId, reads }: AnswerWish & { readonly messageId: string; readonly reads: ReadsPending },
  ): Promise<Planned> {
    const { answer, reason, release = [] } = dto;
    const { position, asker, recordId, urgent } = await this.requireOpen(tx, entry.spaceNo, askId);
    if ((answer === 'released' && recordId !== null) !== release.length > 0) {
      throw new AskError('ASK_NOTHING_CHOSEN', 'an answer releases the values that it names');
    }
    const values =
      recordId === null || release.length === 0
        ? null
        : await this.releasing.plan(tx, entry, { recordId, member: asker, statements: release, askId, reads });
    const message = {
      messageId,
      schema: ReleaseAnsweredSchema,
      message: answered(askId, dto, entry.by.name),
      recipients: [asker],
      ...(urgent && answer !== 'later' ? { urgent } : {}),
      subject: answerSubject(askId),
      overlay: overlayOf(entry, askId, dto),
      holds: questionKey(entry.spaceId, position),
      act: askId,
      disclosure: questionDisclosure(entry),
      texts: new Map([['reason', reason]]),
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
    if (ask.answer !== null && ask.answer !== 'later') throw new AskError('ASK_ANSWERED', 'answered before');
    return ask;
  }
}

function answered(askId: string, { answer, reason, release = [] }: AnswerDto, author: string): ReleaseAnswered {
  return create(ReleaseAnsweredSchema, {
    question: uuidBytes(askId),
    answer: ANSWER_CODES[answer],
    values: release.map(({ messageId, index }) => ({ messageId: uuidBytes(messageId), index })),
    reason,
    author,
  });
}

function requestOf({ askId, dto, messageId }: Answering): HeldRequest {
  return { id: messageId, askId, dto: saidIn(dto) };
}

function overlayOf({ by }: CaseEntry, askId: string, { answer, reason, release = [] }: AnswerDto): AnswerOverlay {
  const values = release.map(({ messageId, index }) => `${messageId} ${index}`).sort();
  return { kind: 'answer', askId, answer, reason, author: by.name, ...(values.length > 0 ? { values } : {}) };
}

/** Another choice of values is another answer, whatever its words. */
function isSame(one: AskOverlay | AnswerOverlay, other: AnswerOverlay): boolean {
  if (one.kind !== 'answer' || String(one.values ?? []) !== String(other.values ?? [])) return false;
  return one.answer === other.answer && one.reason === other.reason && one.author === other.author;
}
