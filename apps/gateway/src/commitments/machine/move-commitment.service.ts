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
import { type ReadsPending, ReleaseStatements } from '../../case/records/release-statements.service.js';
import { RequestGround } from './request-ground.service.js';
import { MOVE_CODES } from './commitment-codes.table.js';
import { isUrgentAnswer, requestKey } from './commitment.duties.js';
import { CommitmentError, CommitmentMovedOn, type StandsNow } from './commitment.errors.js';
import { readCommitmentId } from './commitment-id.js';
import { availableTo, dueOf } from './commitment.mapper.js';
import { CommitmentRepository } from './commitment.repository.js';
import { type CommitmentRow, shownState, type ShownRow, versionOf } from './commitment-rows.js';
import { lackOf } from './commitment-moves.table.js';
import { MoveDto } from './dto/move.dto.js';
import { requireAhead } from './far-ahead.js';
import { disclosureOfKind } from './kinds/kinds.table.js';
import { nameOfValue } from './named-message.js';
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
  readonly reads: ReadsPending;
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
    private readonly releasing: ReleaseStatements,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'request.send', send: (...held) => this.sendHeld(...held) });
  }

  /**
   * One move of a country is on its way at a time; the same one again, while it is, is that one. What it releases leaves with it, in one act
   * that one approval is about.
   *
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED; CommitmentError ASK_NOTHING_CHOSEN; RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE;
   *   CommitmentError COMMITMENT_NOT_FOUND, COMMITMENT_MOVED_ON, MOVE_NOT_OPEN, MOVE_ON_ITS_WAY, MOVE_LACKS, UNTIL_OUT_OF_RANGE
   */
  async move(entry: CaseEntry, ifMatch: string, wish: MoveWish): Promise<Sent> {
    const now = wish.dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    const moving = { ...wish, ifMatch, messageId: uuid(), due: null, reads: 'lock' as const };
    const sent = (await this.transaction.run((tx) => this.send(tx, now, moving))).at(-1);
    if (!sent) throw new Error('a move became nothing');
    return sent;
  }

  /** What a move comes to; nothing is locked or written. @throws as `move`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, wish: MoveWish): Promise<Planned> {
    const subject = commitmentSubject(wish.commitmentId);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    if (pending.length > 0) throw new CommitmentError('MOVE_ON_ITS_WAY', 'a move is on its way');
    return this.planned(tx, entry, { ...wish, ifMatch: null, messageId: uuid(), due: null, reads: 'look' });
  }

  private async send(tx: EntityManager, entry: CaseEntry, moving: Moving): Promise<readonly Sent[]> {
    const { commitmentId, dto, messageId, due, reads } = moving;
    const subject = commitmentSubject(commitmentId);
    const [pending] = (await this.sending[reads](tx, entry, [subject])).get(subject) ?? [];
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
    const ifMatch = String(request['ifMatch']);
    return this.send(tx, entry, { commitmentId, dto, ifMatch, messageId: request.id, due, reads: 'lockDue' });
  }

  private async planned(tx: EntityManager, entry: CaseEntry, moving: Moving): Promise<Planned> {
    const { commitmentId, dto, messageId } = moving;
    const row = await this.required(tx, entry, moving);
    const { own, other } = this.sidesOf(row);
    const { code = '', text = '' } = dto;
    const untilMs = dto.move === 'extend' ? this.later(row, dto) : 0;
    // What it is about was chosen by who asked: the words are looked through for all that the case holds.
    const recipients = other === own ? [] : [other];
    const said = { text, recipients, recordId: null };
    const isEnd = dto.move === 'done' || dto.move === 'decline';
    const released = await this.released(tx, entry, { row, moving });
    const message = {
      messageId,
      schema: CommitmentMovedSchema,
      message: messageOf(row, moving, { untilMs, author: entry.by.name }),
      recipients,
      // On each move it would show observers what is late.
      ...(isEnd ? { inReplyTo: row.message_id } : {}),
      ...(isUrgentAnswer(row, dto.move) ? { urgent: true } : {}),
      subject: commitmentSubject(commitmentId),
      overlay: overlayOf(entry, moving),
      ...(own === row.debtor ? { holds: requestKey(entry.spaceId, row) } : {}),
      act: row.message_id,
      disclosure: { ...(await this.ground.disclosure(tx, entry, said)), type: disclosureOf(row, own) },
      texts: new Map([['text', text]]),
      values: {
        gives: [null],
        takes: [],
        bound: [own, Buffer.from(row.identity).toString('hex'), dto.move, code, String(untilMs)],
      },
    };
    return {
      base: `${commitmentSubject(commitmentId)}@${row.moves} ${released?.base ?? ''}`.trimEnd(),
      messages: [...(released?.messages ?? []), message],
      untouched: released?.untouched ?? [],
      refusal: this.ground.refusalTo(entry, other) ?? released?.refusal ?? null,
    };
  }

  /** What leaves with an answer that releases: values of an own record alone. Null where nothing does. @throws CommitmentError ASK_NOTHING_CHOSEN */
  private async released(
    tx: EntityManager,
    entry: CaseEntry,
    { row, moving: { dto, reads } }: { readonly row: CommitmentRow; readonly moving: Moving },
  ): Promise<Planned | null> {
    const { release: statements = [], code } = dto;
    const position = code === 'released' ? row.asked_position : null;
    const recordId = position === null ? null : await this.ground.ownRecord(tx, entry, position);
    this.ground.requireChosen((recordId !== null) === statements.length > 0);
    if (recordId === null) return null;
    return this.releasing.plan(tx, entry, {
      recordId,
      member: row.creditor,
      statements,
      askId: row.message_id,
      reads,
    });
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
    const shown = shownState(row);
    const said = await this.commitments.moves(spaceNo, { creditor: row.creditor, id: row.commitment_id }, tx);
    const last = said.findLast(({ has_effect: hasEffect, move }) => hasEffect && move !== 'overdue');
    return {
      moves: shown.moves,
      state: shown.phase,
      dueAt: dueOf(row, shown),
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
  return own === debtor ? 'question' : disclosureOfKind(kind);
}

function requestOf({ commitmentId, ifMatch, dto, messageId }: Moving): HeldRequest {
  return { id: messageId, commitmentId, ifMatch, dto: saidIn(dto) };
}

function messageOf(
  row: CommitmentRow,
  { dto: { move, code = '', text = '', release = [] } }: Moving,
  { untilMs, author }: { readonly untilMs: number; readonly author: string },
) {
  const values = release.map(({ messageId, index }) => ({ messageId: uuidBytes(messageId), index }));
  return create(CommitmentMovedSchema, {
    creditor: row.creditor,
    commitmentId: uuidBytes(row.commitment_id),
    offer: row.identity,
    move: MOVE_CODES[move],
    code,
    text,
    refs: values.map((value) => ({ to: { case: 'value' as const, value } })),
    untilMs: BigInt(untilMs),
    author,
  });
}

function overlayOf({ by }: CaseEntry, { commitmentId, dto }: Moving): MoveOverlay {
  const { move, code, text, until, release = [] } = dto;
  return {
    kind: 'move',
    commitmentId,
    move,
    author: by.name,
    ...(code === undefined ? {} : { code }),
    ...(text === undefined ? {} : { text }),
    ...(until === undefined ? {} : { until }),
    ...(release.length === 0 ? {} : { values: release.map(nameOfValue).toSorted() }),
  };
}

function isSame({ overlay }: PendingMessage, other: MoveOverlay): boolean {
  const one = pendingCommitment(overlay);
  if (one.kind !== 'move') return false;
  const said = ({ move, code, text, until, author, values }: MoveOverlay) =>
    [move, code, text, until, author, String(values ?? [])].join('\n');
  return said(one) === said(other);
}
