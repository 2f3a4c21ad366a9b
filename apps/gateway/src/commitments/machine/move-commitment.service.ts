import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommitmentMovedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
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
import type { DisclosureType } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RequestGround } from '../asks/request-ground.service.js';
import { MOVE_CODES, storedKind } from './commitment-codes.table.js';
import { isUrgentAnswer, requestKey } from './commitment.duties.js';
import { CommitmentError, CommitmentMovedOn, type StandsNow } from './commitment.errors.js';
import { readCommitmentId } from './commitment-id.js';
import { availableTo } from './commitment.mapper.js';
import { CommitmentRepository } from './commitment.repository.js';
import { type CommitmentRow, shownState, type ShownRow, versionOf } from './commitment-rows.js';
import { lackOf } from './commitment-moves.table.js';
import { MoveDto } from './dto/move.dto.js';
import { requireAhead } from './far-ahead.js';
import { KINDS } from './kinds/kinds.table.js';
import { commitmentSubject, type MoveOverlay, pendingCommitment } from './pending-commitment.js';

/** Something that somebody wants to say to a request. */
export interface MoveWish {
  readonly commitmentId: string;
  readonly dto: MoveDto;
}

/** A move that is made. */
interface Moving extends MoveWish {
  /** Version of the request that its author looked at; null where that is not asked. */
  readonly ifMatch: string | null;
  readonly messageId: string;
  readonly due: Due | null;
}

const KIND = 'commitment.move';

/** Says something to a request: who was asked answers, pauses or declines it; who asks gives more time or calls it off. */
@Injectable()
export class MoveCommitment {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly ground: RequestGround,
    private readonly commitments: CommitmentRepository,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'request.send', send: (...held) => this.sendHeld(...held) });
  }

  /**
   * One move of a country is on its way at a time; the same one again, while it is, is that one.
   *
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED;
   *   CommitmentError COMMITMENT_NOT_FOUND, COMMITMENT_MOVED_ON, MOVE_NOT_OPEN, MOVE_ON_ITS_WAY, MOVE_LACKS, UNTIL_OUT_OF_RANGE
   */
  async move(entry: CaseEntry, ifMatch: string, wish: MoveWish): Promise<Sent> {
    const now = wish.dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    const moving = { ...wish, ifMatch, messageId: uuid(), due: null };
    const [sent] = await this.transaction.run((tx) => this.send(tx, now, moving));
    if (!sent) throw new Error('a move became nothing');
    return sent;
  }

  /** What a move comes to; nothing is locked or written. @throws as `move`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, wish: MoveWish): Promise<Planned> {
    const subject = commitmentSubject(wish.commitmentId);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    if (pending.length > 0) throw new CommitmentError('MOVE_ON_ITS_WAY', 'a move is on its way');
    return this.planned(tx, entry, { ...wish, ifMatch: null, messageId: uuid(), due: null });
  }

  private async send(tx: EntityManager, entry: CaseEntry, moving: Moving): Promise<readonly Sent[]> {
    const { commitmentId, dto, messageId, due } = moving;
    const subject = commitmentSubject(commitmentId);
    const lock = due ? 'lockDue' : 'lock';
    const [pending] = (await this.sending[lock](tx, entry, [subject])).get(subject) ?? [];
    if (pending) return this.sentBefore(tx, entry, { moving, pending });
    const planned = await this.planned(tx, entry, moving);
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const holdable = { kind: KIND, request: requestOf(moving), holdId: messageId, plans: [planned], pending: [] };
    const held = await this.holding.hold(tx, entry, { ...holdable, seconds: dto.hold, due });
    return held ?? this.sending.send(tx, entry, planned.messages);
  }

  /** @throws CommitmentError MOVE_ON_ITS_WAY where it is another one that is on its way */
  private async sentBefore(
    tx: EntityManager,
    entry: CaseEntry,
    { moving, pending }: { readonly moving: Moving; readonly pending: PendingMessage },
  ): Promise<readonly Sent[]> {
    const held = pending.held ? await this.holding.same(tx, entry, { kind: KIND, request: requestOf(moving) }) : null;
    if (held) return held;
    if (!pending.held && isSame(pending, overlayOf(entry, moving)))
      return [{ messageId: pending.messageId, state: pending.waits ? 'waiting-for-approval' : 'accepted' }];
    throw new CommitmentError('MOVE_ON_ITS_WAY', 'a move is on its way');
  }

  /** It says what it says to what its author looked at: what came meanwhile, nobody decides over unseen. */
  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(MoveDto, request['dto']);
    const commitmentId = String(request['commitmentId']);
    return this.send(tx, entry, { commitmentId, dto, ifMatch: String(request['ifMatch']), messageId: request.id, due });
  }

  private async planned(tx: EntityManager, entry: CaseEntry, moving: Moving): Promise<Planned> {
    const { commitmentId, dto, messageId } = moving;
    const row = await this.required(tx, entry, moving);
    const { own, other } = this.sidesOf(row);
    const { code = '', text = '' } = dto;
    const untilMs = dto.move === 'extend' ? this.later(row, dto) : 0;
    // What it is about was chosen by who asked: the words are looked through for all that the case holds.
    const said = { text, recipients: [other], recordId: null };
    const isEnd = dto.move === 'done' || dto.move === 'decline';
    const message = {
      messageId,
      schema: CommitmentMovedSchema,
      message: create(CommitmentMovedSchema, {
        creditor: row.creditor,
        commitmentId: uuidBytes(row.commitment_id),
        offer: row.identity,
        move: MOVE_CODES[dto.move],
        code,
        text,
        untilMs: BigInt(untilMs),
        author: entry.by.name,
      }),
      recipients: [other],
      // On each move it would show observers what is late.
      ...(isEnd ? { inReplyTo: row.message_id } : {}),
      ...(isUrgentAnswer(row, dto.move) ? { urgent: true } : {}),
      subject: commitmentSubject(commitmentId),
      overlay: overlayOf(entry, moving),
      ...(own === row.debtor ? { holds: requestKey(entry.spaceId, row) } : {}),
      act: commitmentId,
      disclosure: { ...(await this.ground.disclosure(tx, entry, said)), type: disclosureOf(row, own) },
      texts: new Map([['text', text]]),
      values: {
        gives: [null],
        takes: [],
        bound: [own, Buffer.from(row.identity).toString('hex'), dto.move, code, String(untilMs)],
      },
    };
    const base = `${commitmentSubject(commitmentId)}@${row.moves}`;
    return { base, messages: [message], untouched: [], refusal: this.ground.refusalTo(entry, other) };
  }

  /** The request as it stands, if the move is open to this country and brings what it needs. */
  private async required(tx: EntityManager, { spaceNo }: CaseEntry, moving: Moving): Promise<ShownRow> {
    const name = readCommitmentId(moving.commitmentId);
    const row = name && (await this.commitments.one(spaceNo, { own: this.identity.member, ...name }, tx));
    if (!row) throw new CommitmentError('COMMITMENT_NOT_FOUND', 'no such request of or to this member');
    if (moving.ifMatch !== null && moving.ifMatch !== versionOf(row))
      throw new CommitmentMovedOn(await this.nowOf(tx, spaceNo, row));
    this.requireOpen(row, moving.dto);
    return row;
  }

  private async nowOf(tx: EntityManager, spaceNo: Entered, row: ShownRow): Promise<StandsNow> {
    const { phase: state, dueMs, remainingMs, moves } = shownState(row);
    const said = await this.commitments.moves(spaceNo, { creditor: row.creditor, id: row.commitment_id }, tx);
    const last = said.findLast(({ has_effect: hasEffect, move }) => hasEffect && move !== 'overdue');
    return {
      moves,
      state,
      dueAt: remainingMs === null ? new Date(dueMs) : null,
      last: last ? { move: last.move, member: last.sender } : null,
    };
  }

  private requireOpen(row: ShownRow, { move, code = '', text = '', until }: MoveDto): void {
    const available = availableTo(this.identity.member, row).find((one) => one.move === move);
    if (!available) throw new CommitmentError('MOVE_NOT_OPEN', `${move} is not open in ${row.phase}`);
    const lack = lackOf(move, { code, text: text.trim(), untilMs: until === undefined ? 0 : 1 });
    const chosen = available.codes.find((one) => one.code === code);
    const isUnknown = available.code ? !chosen : code !== '';
    const isSilent = chosen?.needsText === true && text.trim() === '';
    const isTooMuch = available.text === 'none' && text !== '';
    if (lack !== null || isUnknown || isSilent || isTooMuch) {
      throw new CommitmentError('MOVE_LACKS', `${move} with a ${lack ?? 'code or text'} that it does not take`);
    }
  }

  /** @throws CommitmentError MOVE_LACKS, UNTIL_OUT_OF_RANGE */
  private later(row: ShownRow, { until }: MoveDto): number {
    const untilMs = requireAhead(until, this.clock);
    if (untilMs <= shownState(row).dueMs)
      throw new CommitmentError('MOVE_LACKS', 'more time ends later than what there is');
    return untilMs;
  }

  private sidesOf({ creditor, debtor }: CommitmentRow): { readonly own: string; readonly other: string } {
    const own = this.identity.member;
    return { own, other: own === debtor ? creditor : debtor };
  }
}

/** The kind is the word of who asked: what an answer may say does not depend on it. */
function disclosureOf({ debtor, kind }: CommitmentRow, own: string): DisclosureType {
  return own === debtor ? 'question' : KINDS[storedKind(kind)].disclosure;
}

function requestOf({ commitmentId, ifMatch, dto, messageId }: Moving): HeldRequest {
  return { id: messageId, commitmentId, ifMatch, dto: saidIn(dto) };
}

function overlayOf({ by }: CaseEntry, { commitmentId, dto: { move, code, text, until } }: Moving): MoveOverlay {
  return {
    kind: 'move',
    commitmentId,
    move,
    author: by.name,
    ...(code === undefined ? {} : { code }),
    ...(text === undefined ? {} : { text }),
    ...(until === undefined ? {} : { until }),
  };
}

function isSame({ overlay }: PendingMessage, other: MoveOverlay): boolean {
  const one = pendingCommitment(overlay);
  if (one.kind !== 'move') return false;
  const said = ({ move, code, text, until, author }: MoveOverlay) => [move, code, text, until, author].join('\n');
  return said(one) === said(other);
}
