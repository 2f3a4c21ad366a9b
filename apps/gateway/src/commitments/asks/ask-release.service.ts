import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { OnceRequest } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Entered,
  type PendingMessage,
  type Planned,
  type Sent,
  SendToCase,
} from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AskError } from './ask.errors.js';
import { AskedMessageRepository, type AskedMessage } from './asked-message.repository.js';
import { DrawAsk } from './draw-ask.service.js';
import type { AskDto } from './dto/ask.dto.js';
import { type AskOverlay, askSubject } from './pending-ask.js';
import { questionDisclosure, refusalTo } from './question.js';

/** Asks another country about a record that both hold, or the sender of what is sealed here to release it. */
@Injectable()
export class AskRelease {
  constructor(
    private readonly door: CaseDoor,
    private readonly asks: AskedMessageRepository,
    private readonly ids: DrawAsk,
    private readonly sending: SendToCase,
  ) {}

  /**
   * One question about what is sealed is open at a time.
   *
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED;
   *   AskError SEALED_RECORD_NOT_FOUND, ASK_NOTHING_SHARED, ASK_OPEN
   */
  async ask(once: OnceRequest, entry: CaseEntry, dto: AskDto): Promise<Sent> {
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    return once.run(async (tx) => {
      const subject = subjectOf(dto);
      const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      const planned = await this.planned(tx, now, { dto, pending, messageId: await this.ids.draw(tx, now) });
      await this.sending.admit(tx, now, { plans: [planned], token: dto.token });
      const [sent] = await this.sending.send(tx, now, planned.messages);
      if (!sent) throw new Error('a question became nothing');
      return sent;
    });
  }

  /** What a question comes to; nothing is locked or written. @throws as `ask`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, dto: AskDto): Promise<Planned> {
    const subject = subjectOf(dto);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    return this.planned(tx, entry, { dto, pending, messageId: uuid() });
  }

  private async planned(tx: EntityManager, entry: CaseEntry, { dto, pending, messageId }: Asked): Promise<Planned> {
    const asked = await this.asked(tx, entry, dto, pending);
    const { member, position, identity } = asked;
    const said = { reason: dto.reason, author: entry.by.name };
    const about =
      dto.recordId === undefined ? {} : { recordId: dto.recordId, ...(dto.value ? { value: dto.value } : {}) };
    const urgent = dto.urgent === true ? { urgent: true } : {};
    const overlay: AskOverlay = { kind: 'ask', position, owner: member, ...about, ...said, ...urgent };
    const value = dto.value && { messageId: uuidBytes(dto.value.messageId), index: dto.value.index };
    const message = {
      messageId,
      schema: ReleaseAskedSchema,
      message: create(ReleaseAskedSchema, {
        position: BigInt(position),
        identity,
        ...(value ? { value } : {}),
        ...said,
      }),
      recipients: [member],
      ...urgent,
      subject: subjectOf(dto),
      overlay,
      disclosure: questionDisclosure(entry),
      texts: new Map([['reason', dto.reason]]),
    };
    const refusal = refusalTo(this.door, entry, member);
    return { base: subjectOf(dto), messages: [message], untouched: [], refusal };
  }

  private asked(
    tx: EntityManager,
    { spaceNo }: CaseEntry,
    dto: AskDto,
    pending: readonly PendingMessage[],
  ): Promise<AskedMessage> {
    const { recordId, position } = dto;
    if (recordId !== undefined) return this.shared(tx, spaceNo, recordId, dto);
    if (dto.value || dto.member !== undefined) throw new AskError('ASK_NOTHING_SHARED', 'of no record that is named');
    if (position !== undefined) return this.sealed(tx, spaceNo, { position, pending });
    throw new AskError('SEALED_RECORD_NOT_FOUND', 'names neither a record nor what is sealed');
  }

  private async sealed(
    tx: EntityManager,
    spaceNo: Entered,
    { position, pending }: { readonly position: string; readonly pending: readonly PendingMessage[] },
  ): Promise<AskedMessage> {
    const sealed = await this.asks.sealedRecord(tx, spaceNo, position);
    if (!sealed) throw new AskError('SEALED_RECORD_NOT_FOUND', 'nothing is sealed at this position');
    if (pending.length > 0 || (await this.asks.isOpen(tx, spaceNo, position))) {
      throw new AskError('ASK_OPEN', 'asked before, and still open');
    }
    return sealed;
  }

  private async shared(
    tx: EntityManager,
    spaceNo: Entered,
    recordId: string,
    { member, value }: AskDto,
  ): Promise<AskedMessage> {
    const shared = await this.asks.sharedMessage(tx, spaceNo, {
      recordId,
      member: member ?? null,
      value: value ?? null,
    });
    if (!shared) throw new AskError('ASK_NOTHING_SHARED', 'no message of this record is held by both');
    return shared;
  }
}

function subjectOf({ position, recordId }: AskDto): string {
  return askSubject(recordId ?? position ?? '');
}

/** A question that somebody wants to ask, and what is on its way about the same. */
interface Asked {
  readonly dto: AskDto;
  readonly pending: readonly PendingMessage[];
  readonly messageId: string;
}
