import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { handlingCode } from '#libs/approval';
import { CommentPostedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { type OnceRequest, validateAs } from '#libs/http';
import {
  Audience,
  type AudienceView,
  CaseDoor,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type Planned,
  refusalOf,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { requireHolders } from '../../case/records/quoted-values.service.js';
import { RepeatedValues } from '../../case/records/repeated-values.service.js';
import type { ValueName } from './comment-view.js';
import { CommentError } from './comment.errors.js';
import { RecordCommentDto } from './dto/record-comment.dto.js';
import { type CommentOverlay, threadSubject } from './pending-comment.js';
import { type Commented, ThreadHoldersRepository } from './thread-holders.repository.js';

/** A comment that somebody wants to send. Its id is that of its first message. */
interface Posting {
  readonly entry: CaseEntry;
  readonly dto: RecordCommentDto;
  readonly messageId: string;
  readonly due: Due | null;
}

interface Addressed {
  readonly dto: RecordCommentDto;
  readonly recipients: readonly string[];
}

/** To whom it goes, and with which marks. */
interface To {
  readonly recipients: readonly string[];
  readonly handling: number;
  readonly sensitive: boolean;
}

const KIND = 'contribution.comment';

/** Says something about a record to members that hold it. */
@Injectable()
export class PostComment {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly holders: ThreadHoldersRepository,
    private readonly repeated: RepeatedValues,
    private readonly transaction: Transaction,
    private readonly audience: Audience,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'contribution.send', send: (...held) => this.sendHeld(...held) });
  }

  /**
   * To all who hold it, or to those of them who are named.
   *
   * @throws CommentError THREAD_NOT_FOUND, COMMENT_TEXT_EMPTY; RecordError RECIPIENT_HOLDS_NOT; ExchangeError RECIPIENT_UNKNOWN; AccessError ACCESS_DENIED
   */
  async post(once: OnceRequest, entry: CaseEntry, dto: RecordCommentDto): Promise<Sent> {
    return once.run(async (tx) => {
      const [sent] = await this.send(tx, { entry, dto, messageId: uuid(), due: null });
      if (!sent) throw new Error('a comment became nothing');
      return sent;
    });
  }

  /** What it would come to, by the function that sends it; nothing of it is kept. @throws as `post` */
  async foresee(entry: CaseEntry, dto: RecordCommentDto): Promise<AudienceView> {
    return this.transaction.run(async (tx) => {
      const planned = await this.planned(tx, { entry, dto, messageId: uuid(), due: null });
      return this.audience.of(tx, entry, [planned]);
    });
  }

  private async send(tx: EntityManager, posting: Posting): Promise<readonly Sent[]> {
    const { entry, dto, messageId, due } = posting;
    const subject = threadSubject(dto.recordId);
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const planned = await this.planned(tx, posting);
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const request = { id: messageId, dto: saidIn(dto) };
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending, seconds: dto.hold, due };
    return (await this.holding.hold(tx, entry, holdable)) ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(RecordCommentDto, request['dto']);
    return this.send(tx, { entry, dto, messageId: request.id, due });
  }

  private async planned(tx: EntityManager, { entry, dto, messageId }: Posting): Promise<Planned> {
    const text = dto.text.trim();
    if (text === '') throw new CommentError('COMMENT_TEXT_EMPTY', 'nothing but spaces', 'text');
    const about = { recordId: dto.recordId, value: dto.value ? nameOf(dto.value) : null };
    const held = await this.holders.of(tx, entry.spaceNo, about);
    if (!held) throw new CommentError('THREAD_NOT_FOUND', 'this member holds no such record or value');
    const recipients = this.readersOf(entry, held.members, dto.readers);
    const { handling, sensitive, owners } = await this.marksOf(tx, entry, { dto, recipients });
    const said = { text, language: dto.language ?? '', author: entry.by.name };
    const { member } = this.identity;
    const overlay: CommentOverlay = {
      kind: 'record-comment',
      recordId: dto.recordId,
      ...(about.value && held.property ? { value: { ...about.value, property: held.property } } : {}),
      ...said,
      handling,
      readers: [member, ...recipients].toSorted(),
    };
    const message = {
      messageId,
      schema: CommentPostedSchema,
      message: create(CommentPostedSchema, {
        commentId: uuidBytes(messageId),
        revision: 1,
        subject: subjectOf(about),
        ...said,
        handling: handling + 1,
      }),
      recipients,
      subject: threadSubject(dto.recordId),
      overlay,
      disclosure: { type: 'contribution', handling, sensitive, owners },
      texts: new Map([['text', text]]),
    } as const;
    const refusal = this.refusal(entry, { recipients, handling, sensitive });
    return { base: '', messages: [message], untouched: [], refusal };
  }

  /** The label of its author, and the marks of what the text repeats of the record. */
  private async marksOf(tx: EntityManager, entry: CaseEntry, { dto, recipients }: Addressed) {
    const { text, recordId } = dto;
    const marks = await this.repeated.marksOf(tx, entry.spaceNo, { text, recipients, recordId });
    return { ...marks, handling: Math.max(handlingCode(dto.handling ?? entry.defaults.handling), marks.handling) };
  }

  private readersOf({ others }: CaseEntry, holders: readonly string[], wanted: readonly string[] | undefined) {
    const { member: own } = this.identity;
    if (wanted === undefined) return others.filter((member) => holders.includes(member));
    requireHolders(holders, wanted, 'readers');
    const gone = wanted.find((member) => member !== own && !others.includes(member));
    if (gone !== undefined) throw new ExchangeError('RECIPIENT_UNKNOWN', `${gone} does not take part`);
    return wanted.filter((member) => member !== own).toSorted();
  }

  private refusal(entry: CaseEntry, to: To) {
    return refusalOf(
      () => this.door.require(entry, 'contribution.send', to),
      () => [{ property: null, members: to.recipients }],
    );
  }
}

function nameOf({ messageId, index }: ValueName): ValueName {
  return { messageId, index };
}

/** What a comment is about, as its message names it. */
export function subjectOf({ recordId, value }: Commented) {
  const statement = value && { messageId: uuidBytes(value.messageId), index: value.index };
  const about = { recordId: uuidBytes(recordId), ...(statement ? { statement } : {}) };
  return { of: { case: 'about', value: about } } as const;
}
