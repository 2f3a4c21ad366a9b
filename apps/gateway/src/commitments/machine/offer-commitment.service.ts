import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommitmentOfferedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { type OnceRequest, validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type Planned,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RequestGround } from '../asks/request-ground.service.js';
import { URGENT_TERMS } from './commitment-clock.js';
import { KIND_CODES, TERM_CODES } from './commitment-codes.table.js';
import { CommitmentError } from './commitment.errors.js';
import { OfferDto } from './dto/offer.dto.js';
import { requireAhead } from './far-ahead.js';
import { KINDS } from './kinds/kinds.table.js';
import { commitmentSubject, type OfferOverlay } from './pending-commitment.js';

const KIND = 'commitment.offer';

/** A request that somebody makes, under the id of its message. */
interface Offering {
  readonly dto: OfferDto;
  readonly messageId: string;
  readonly due: Due | null;
}

/** Asks another country something, to be answered by a moment. */
@Injectable()
export class OfferCommitment {
  constructor(
    private readonly door: CaseDoor,
    private readonly ground: RequestGround,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'request.send', send: (...held) => this.sendHeld(...held) });
  }

  /**
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED; AskError ASK_NOTHING_SHARED;
   *   CommitmentError GROUND_REQUIRED, UNTIL_OUT_OF_RANGE, REQUEST_TO_ONESELF
   */
  async offer(once: OnceRequest, entry: CaseEntry, dto: OfferDto): Promise<Sent> {
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    return once.run(async (tx) => {
      const messageId = await this.ground.draw(tx, now);
      const [sent] = await this.send(tx, now, { dto, messageId, due: null });
      if (!sent) throw new Error('a request became nothing');
      return sent;
    });
  }

  /** What a request comes to; nothing is locked or written. @throws as `offer`, but for what is refused, which the plan says */
  plan(tx: EntityManager, entry: CaseEntry, dto: OfferDto): Promise<Planned> {
    return this.planned(tx, entry, { dto, messageId: uuid(), due: null });
  }

  private async send(tx: EntityManager, entry: CaseEntry, offering: Offering): Promise<readonly Sent[]> {
    const { dto, messageId, due } = offering;
    await this.sending.lock(tx, entry, [commitmentSubject(`${this.identity.member}.${messageId}`)]);
    const planned = await this.planned(tx, entry, offering);
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const request = { id: messageId, dto: saidIn(dto) };
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending: [] };
    const held = await this.holding.hold(tx, entry, { ...holdable, seconds: dto.hold, due });
    return held ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(OfferDto, request['dto']);
    return this.send(tx, entry, { dto, messageId: request.id, due });
  }

  private async planned(tx: EntityManager, entry: CaseEntry, { dto, messageId }: Offering): Promise<Planned> {
    const { debtor, term, recordId, text } = dto;
    const { ground, untilMs } = this.required(dto);
    if (recordId !== undefined) await this.ground.requireShared(tx, entry, recordId, debtor);
    const author = entry.by.name;
    const said = { text, recipients: [debtor], recordId: recordId ?? null };
    const message = {
      messageId,
      schema: CommitmentOfferedSchema,
      message: create(CommitmentOfferedSchema, {
        commitmentId: uuidBytes(messageId),
        kind: KIND_CODES[dto.kind],
        debtor,
        term: TERM_CODES[term],
        untilMs: BigInt(untilMs),
        ground,
        text,
        refs: recordId === undefined ? [] : [{ to: { case: 'recordId', value: uuidBytes(recordId) } }],
        author,
      }),
      recipients: [debtor],
      ...(ground === '' ? {} : { urgent: true }),
      subject: commitmentSubject(`${this.identity.member}.${messageId}`),
      overlay: overlayOf(dto, { author, ground, untilMs }),
      disclosure: { ...(await this.ground.disclosure(tx, entry, said)), type: KINDS[dto.kind].disclosure },
      texts: new Map([['text', text]]),
      values: { gives: [null], takes: [], bound: [dto.kind, term, String(untilMs), ground, recordId ?? ''] },
    };
    return { base: '', messages: [message], untouched: [], refusal: this.ground.refusalTo(entry, debtor) };
  }

  /** Ground and moment of a term, checked. */
  private required({ debtor, term, ground, until }: OfferDto): { readonly ground: string; readonly untilMs: number } {
    if (debtor === this.identity.member) throw new CommitmentError('REQUEST_TO_ONESELF', 'a request to the own member');
    const isUrgent = URGENT_TERMS.includes(term);
    if (isUrgent && ground === undefined) throw new CommitmentError('GROUND_REQUIRED', `${term} without a ground`);
    const untilMs = term === 'until' ? requireAhead(until, this.clock) : 0;
    return { ground: isUrgent ? (ground ?? '') : '', untilMs };
  }
}

/** What is shown of a request until it stands on the log. */
function overlayOf(
  { kind: asks, debtor, term, text, recordId }: OfferDto,
  { author, ground, untilMs }: { readonly author: string; readonly ground: string; readonly untilMs: number },
): OfferOverlay {
  return {
    kind: 'offer',
    asks,
    debtor,
    term,
    text,
    author,
    ...(untilMs === 0 ? {} : { until: new Date(untilMs).toISOString() }),
    ...(ground === '' ? {} : { ground }),
    ...(recordId === undefined ? {} : { recordId }),
  };
}
