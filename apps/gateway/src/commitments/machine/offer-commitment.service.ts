import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommitmentOfferedSchema, type CommitmentReferenceSchema, uuidBytes } from '#libs/contracts';
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
import { RequestGround } from './request-ground.service.js';
import { URGENT_TERMS } from './commitment-clock.js';
import { TERM_CODES } from './commitment-codes.table.js';
import { CommitmentError } from './commitment.errors.js';
import { OfferDto } from './dto/offer.dto.js';
import { requireAhead } from './far-ahead.js';
import { KINDS } from './kinds/kinds.table.js';
import { nameOfValue } from './named-message.js';
import { askSubject, type OfferOverlay } from './pending-commitment.js';

const KIND = 'commitment.offer';

/** A request that somebody makes, under the id of its message. */
interface Offering {
  readonly dto: OfferDto;
  readonly messageId: string;
  readonly due: Due | null;
}

type Named = Pick<Offering, 'dto' | 'messageId'>;
type ReferenceTo = NonNullable<MessageInitShape<typeof CommitmentReferenceSchema>['to']>;

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
   * One request to release what is sealed is open at a time.
   *
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED; CommitmentError ASK_NOTHING_SHARED, SEALED_RECORD_NOT_FOUND, ASK_OPEN,
   *   GROUND_REQUIRED, UNTIL_OUT_OF_RANGE, REQUEST_TO_ONESELF, REQUEST_OF_ONESELF
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
    await this.sending.lock(tx, entry, [this.subjectOf(offering)]);
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
    const recipients = debtor === this.identity.member ? [] : [debtor];
    const refs = await this.refs(tx, entry, { dto, messageId });
    const author = entry.by.name;
    const said = { text, recipients, recordId: recordId ?? null };
    const message = {
      messageId,
      schema: CommitmentOfferedSchema,
      message: create(CommitmentOfferedSchema, {
        commitmentId: uuidBytes(messageId),
        kind: KINDS[dto.kind].code,
        debtor,
        term: TERM_CODES[term],
        untilMs: BigInt(untilMs),
        ground,
        text,
        refs: refs.map((to) => ({ to })),
        author,
      }),
      recipients,
      ...(ground === '' ? {} : { urgent: true }),
      subject: this.subjectOf({ dto, messageId }),
      overlay: overlayOf(dto, { author, ground, untilMs }),
      disclosure: { ...(await this.ground.disclosure(tx, entry, said)), type: KINDS[dto.kind].disclosure },
      texts: new Map([['text', text]]),
      values: { gives: [null], takes: [], bound: [dto.kind, term, String(untilMs), ground, ...namesOf(dto)] },
    };
    return { base: '', messages: [message], untouched: [], refusal: this.ground.refusalTo(entry, debtor) };
  }

  /** Of what is sealed one at a time is made: that it is the only one is looked at under the lock. */
  private subjectOf({ dto: { kind, recordId, position }, messageId }: Named): string {
    const sealed = kind === 'release' ? position : undefined;
    return askSubject(recordId ?? sealed ?? `${this.identity.member}.${messageId}`);
  }

  /** What it is about, which both hold; to be released, also what is sealed here. */
  private async refs(tx: EntityManager, entry: CaseEntry, { dto, messageId }: Named): Promise<readonly ReferenceTo[]> {
    const { kind, debtor, recordId, value, position } = dto;
    if (kind === 'release') {
      const named = await this.ground.releasable(tx, entry, { messageId, debtor, recordId, value, position });
      const message = { position: BigInt(named.position), identity: named.identity };
      const meant = value && { messageId: uuidBytes(value.messageId), index: value.index };
      return [{ case: 'message', value: message }, ...(meant ? [{ case: 'value', value: meant } as const] : [])];
    }
    if (recordId === undefined) return [];
    if (debtor === this.identity.member) await this.ground.requireHeld(tx, entry, recordId);
    else await this.ground.requireShared(tx, entry, recordId, debtor);
    return [{ case: 'recordId', value: uuidBytes(recordId) }];
  }

  /** Ground and moment of a term, checked. */
  private required({ kind, debtor, term, ground, until }: OfferDto): {
    readonly ground: string;
    readonly untilMs: number;
  } {
    const { isOwn = false } = KINDS[kind];
    const toOwn = debtor === this.identity.member;
    if (toOwn && !isOwn) throw new CommitmentError('REQUEST_TO_ONESELF', 'a request to the own member');
    if (isOwn && !toOwn) throw new CommitmentError('REQUEST_OF_ONESELF', `${kind} of another member`);
    const isUrgent = URGENT_TERMS.includes(term);
    if (isUrgent && ground === undefined) throw new CommitmentError('GROUND_REQUIRED', `${term} without a ground`);
    const untilMs = term === 'until' ? requireAhead(until, this.clock) : 0;
    return { ground: isUrgent ? (ground ?? '') : '', untilMs };
  }
}

/** What is shown of a request until it stands on the log. */
function overlayOf(
  { kind: asks, debtor, term, text, recordId, value, position }: OfferDto,
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
    ...(asks === 'release' && value !== undefined ? { value } : {}),
    ...(asks === 'release' && recordId === undefined && position !== undefined ? { position } : {}),
  };
}

/** What an approval, and what was foreseen, is bound to of what it is about. */
function namesOf({ kind, recordId = '', value, position = '' }: OfferDto): readonly string[] {
  return kind === 'release' ? [recordId, value ? nameOfValue(value) : '', position] : [recordId];
}
