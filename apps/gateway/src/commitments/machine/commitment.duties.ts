import type { OpenedMessage } from '#libs/exchange';
import { INBOX, type KnownState, type NewEvent } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { AlarmedCommitment } from './alarm.repository.js';
import { isOpen, type MoveName } from './commitment-moves.table.js';
import { RECALL } from './commitment-codes.table.js';
import { type KeptMove, keyOf, type OfferRow, SHOWN, type ShownState, type Standing } from './commitment-rows.js';
import { UNSEEN_MS } from './commitment-clock.js';
import type { RequestSaid } from './commitment-view.js';
import { isUrgent } from './urgent-grounds.js';

/** Kinds of what waits because of requests. */
export const COMMITMENT_DUTIES = ['request', 'request-due', 'request-unseen', 'request-news'] as const;

/** Key of what a request asks of the country that owes the answer. */
export function requestKey(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `request.${spaceId}.${keyOf(offer)}`;
}

/** Key of the reminder that little time is left. */
export function dueKey(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `request-due.${spaceId}.${keyOf(offer)}`;
}

/** Key of what asks its own side to call the country that owes the answer. */
export function unseenKey(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `request-unseen.${spaceId}.${keyOf(offer)}`;
}

/** Key of what became of it, for its author. */
function newsKey(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `request-news.${spaceId}.${keyOf(offer)}`;
}

/** Key of what became of it and can wait, where the answer cannot: it takes no place of what still has to ring. */
function furtherKey(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `${newsKey(spaceId, offer)}.further`;
}

/** What became of it is no news any more. */
export function endedNews(spaceId: string, offer: Pick<OfferRow, 'creditor' | 'commitment_id'>): readonly DutyState[] {
  return [newsKey, furtherKey].map((nameOf) => ({ key: nameOf(spaceId, offer), duty: null }));
}

/** That little time is left, as this gateway's clock says. */
export function dueState(one: AlarmedCommitment, now: Date): KnownState<'request-due'> {
  const name = { creditor: one.creditor, commitment_id: one.id };
  return {
    key: dueKey(one.spaceId, name),
    duty: {
      kind: 'request-due',
      spaceNo: one.spaceNo,
      for: { kind: 'action', action: 'request.send', desk: null, except: null },
      about: aboutOf(one.recordIds, one.askedPosition),
      at: now,
      dueAt: new Date(Number(one.dueMs)),
      harm: 1,
      urgent: isUrgent(one),
      matter: { kind: 'request-due', requestId: keyOf(name), member: one.creditor, text: shown(one.text) },
    },
  };
}

/**
 * That nobody said in time that they saw what cannot wait. It waits for all who ask, whoever of them calls. No desk is rung for it; it shows
 * in My work.
 */
export function unseenState(one: AlarmedCommitment): KnownState<'request-unseen'> {
  const name = { creditor: one.creditor, commitment_id: one.id };
  return {
    key: unseenKey(one.spaceId, name),
    duty: {
      kind: 'request-unseen',
      spaceNo: one.spaceNo,
      for: { kind: 'action', action: 'request.send', desk: null, except: null },
      about: aboutOf(one.recordIds, one.askedPosition),
      at: new Date(Number(one.t) + UNSEEN_MS),
      dueAt: null,
      harm: 1,
      urgent: false,
      matter: { kind: 'request-unseen', requestId: keyOf(name), member: one.debtor, text: shown(one.text) },
    },
  };
}

/** Whether it cannot wait, and nobody of the country that was asked did or said anything about it yet. */
export function isUnseen(
  offer: Pick<OfferRow, 'ground'>,
  { phase, acknowledgedMs }: Pick<ShownState, 'phase' | 'acknowledgedMs'>,
): boolean {
  return isUrgent(offer) && phase === 'offered' && acknowledgedMs === null;
}

/** What waits for those who ask and answer is another: what they look at is read again. */
export function workEvent(spaceNo: InCase, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'inbox-changed', spaceId },
    audience: { kind: 'may', anyOf: ['request.send'] },
    about: [INBOX],
  };
}

/** Moves of who was asked that answer, in whole or in part. */
const ANSWERS: readonly MoveName[] = ['part', 'done', 'decline'];

/** Whether a move cannot wait either: it answers what could not. */
export function isUrgentAnswer(offer: Pick<OfferRow, 'ground'>, move: MoveName): boolean {
  return isUrgent(offer) && ANSWERS.includes(move);
}

/** What the author of a request is told of a move; nothing of what they do themselves. */
const SAID: Readonly<Partial<Record<MoveName, RequestSaid>>> = {
  part: 'part',
  done: 'answered',
  decline: 'declined',
  pause: 'paused',
};

/** The case of a message. */
type Where = Pick<OpenedMessage, 'spaceId' | 'spaceNo'>;

/** What a message changed. */
interface Change {
  /** Null where it is the offer. */
  readonly before: Standing | null;
  readonly after: Standing;
  readonly move: Omit<KeptMove, 'has_effect'> | null;
}

/** What waits for people of this country now: for those who owe the answer, and for the author; for nobody where gateways answer. */
export function statesOf(opened: Where, change: Change, own: string): readonly DutyState[] {
  const { offer } = change.after;
  if (offer.kind === RECALL) return [];
  const owed = own === offer.debtor ? owedStates(opened, change) : [];
  const told = own === offer.creditor ? toldStates(opened, change) : [];
  // An offer may take the place of one that repeated its id.
  const closed = change.before === null ? closedStates(opened, offer) : [];
  return [...closed, ...owed, ...told];
}

function owedStates({ spaceId, spaceNo }: Where, { before, after }: Change): readonly DutyState[] {
  const { offer, state } = after;
  const key = requestKey(spaceId, offer);
  const isOver = !isOpen(state.phase);
  const isReset = isOver || (before !== null && !isTheSameWait(before, after));
  const reminder = isReset ? [{ key: dueKey(spaceId, offer), duty: null }] : [];
  if (isOver) return [...reminder, { key, duty: null }];
  const duty: DutyState<'request'> = {
    key,
    duty: {
      kind: 'request',
      spaceNo,
      for: { kind: 'action', action: 'request.send', desk: null, except: null },
      about: aboutOf(offer.record_ids, offer.asked_position),
      // What was put aside comes back once it is late.
      at: new Date(state.breachedMs ?? Number(offer.t)),
      dueAt: state.remainingMs === null && offer.term !== 'none' ? new Date(state.dueMs) : null,
      harm: isUrgent(offer) ? 1 : 0,
      urgent: isUrgent(offer),
      matter: {
        kind: 'request',
        requestId: keyOf(offer),
        member: offer.creditor,
        author: offer.author,
        text: shown(offer.body),
        isPaused: state.phase === 'paused',
        isLate: state.breachedMs !== null,
        ...(state.acknowledgedMs === null ? {} : { isSeen: true as const }),
      },
    },
  };
  return [...reminder, duty];
}

function toldStates(opened: Where, change: Change): readonly DutyState[] {
  const { offer, state } = change.after;
  const isSeen = isUrgent(offer) && !isUnseen(offer, state);
  const seen = isSeen ? [{ key: unseenKey(opened.spaceId, offer), duty: null }] : [];
  return [...seen, ...newsStates(opened, change)];
}

function newsStates(opened: Where, { before, after, move }: Change): readonly DutyState[] {
  if (move === null || before === null) return [];
  const { offer, state } = after;
  const { spaceId, spaceNo } = opened;
  const isNewlyLate = state.breachedMs !== null && before.state.breachedMs === null;
  const isByOther = offer.debtor !== offer.creditor && move.sender === offer.debtor;
  const said = (isByOther ? SAID[move.move] : undefined) ?? (isNewlyLate ? 'late' : undefined);
  // What went on or was called off is no news to its author any more.
  if (said === undefined) return move.move === 'resume' || move.move === 'cancel' ? endedNews(spaceId, offer) : [];
  // What is late rings as the moment that passed does at who was asked.
  const lateSince = said === 'late' && state.breachedMs !== null ? new Date(state.breachedMs) : null;
  const urgent = lateSince === null ? isFirstAnswer(offer, move.move, before.state) : isUrgent(offer);
  const isFurther = isUrgent(offer) && !urgent;
  const duty: DutyState<'request-news'> = {
    key: isFurther ? furtherKey(spaceId, offer) : newsKey(spaceId, offer),
    duty: {
      kind: 'request-news',
      spaceNo,
      for: { kind: 'author', messageId: offer.message_id },
      about: aboutOf(offer.record_ids, offer.asked_position),
      at: lateSince ?? new Date(Number(move.t)),
      dueAt: lateSince,
      harm: 0,
      urgent,
      matter: {
        kind: 'request-news',
        requestId: keyOf(offer),
        member: offer.debtor,
        said,
        code: said === 'late' ? '' : move.code,
        text: shown(said === 'late' ? '' : move.body),
        asked: shown(offer.body),
        ...(said === 'answered' && move.gives > 0 ? { values: move.gives } : {}),
      },
    },
  };
  return urgent ? [{ key: furtherKey(spaceId, offer), duty: null }, duty] : [duty];
}

/** A pause can wait, and so can a further part: a partner that sends many wakes nobody many times. */
function isFirstAnswer(offer: OfferRow, move: MoveName, { partial }: Standing['state']): boolean {
  return isUrgentAnswer(offer, move) && !(move === 'part' && partial);
}

function closedStates({ spaceId }: Where, offer: OfferRow): readonly DutyState[] {
  return [requestKey, dueKey, unseenKey].map((nameOf) => ({ key: nameOf(spaceId, offer), duty: null }));
}

/** Whether the same moment is waited for: a reminder of another one says what is not so any more. */
function isTheSameWait({ state: before }: Standing, { state: after }: Standing): boolean {
  return before.dueMs === after.dueMs && before.remainingMs === after.remainingMs && after.breachedMs === null;
}

function aboutOf([id]: readonly string[], position: string | null): Subject | null {
  if (position !== null) return { kind: 'position', id: position };
  return id === undefined ? null : { kind: 'record', id };
}

function shown(text: string): string {
  const letters = Array.from(text);
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN - 1).join('')}…`;
}
