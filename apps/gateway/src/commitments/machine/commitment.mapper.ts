import { MINUTE_MS } from '#libs/vocabulary';
import { keyOf, type ShownRow, shownState, type ShownState, versionOf } from './commitment-rows.js';
import { COMMITMENT_MOVES, isOpen, MOVES, type ShownPhase } from './commitment-moves.table.js';
import type { PendingCommitment, ShownMove } from './commitment.repository.js';
import type { AvailableMove, CommitmentPlace, CommitmentView, GivenAnswer, MoveView } from './commitment-view.js';
import type { Kind } from './kinds/commitment-kind.js';
import { KINDS, shownKind } from './kinds/kinds.table.js';
import { type NamedValue, valueOfName } from './named-message.js';
import type { OfferOverlay } from './pending-commitment.js';

/** Between T and the clock of a sender, before both are shown. */
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

/** Who looks, and where. */
export interface Viewer {
  /** The number of a request, by its id. */
  readonly numberOf: (id: string) => string;
  /** This member. */
  readonly own: string;
}

const PLACES = { waiting: 'waiting-for-approval', held: 'held', pending: 'on-its-way' } as const satisfies Record<
  PendingCommitment['state'],
  CommitmentPlace
>;

/** A request as it stands on the log. */
export function viewOf({ numberOf, own }: Viewer, row: ShownRow, isMovePending: boolean): CommitmentView {
  const state = shownState(row);
  const { creditor, debtor } = row;
  return {
    commitmentId: keyOf(row),
    number: numberOf(row.commitment_id),
    kind: shownKind(row.kind),
    direction: debtor === own ? 'received' : 'sent',
    creditor,
    debtor,
    author: row.author,
    text: row.body,
    recordId: row.record_id,
    position: row.asked_position,
    value: valueOf(row),
    given: (row.given ?? []).map(valueOfName),
    here: row.here ?? 0,
    answer: answerOf(row),
    term: row.term === 'none' ? null : row.term,
    ground: row.ground === '' ? null : row.ground,
    at: new Date(Number(row.t)),
    state: state.phase,
    dueAt: dueOf(row, state),
    remainingMs: isOpen(state.phase) && row.term !== 'none' ? state.remainingMs : null,
    acknowledgedAt: dateOf(state.acknowledgedMs),
    partial: state.partial,
    lateSince: dateOf(state.breachedMs),
    settledAt: dateOf(state.settledMs),
    outcome: state.outcome,
    moves: state.moves,
    version: versionOf(row),
    may: isMovePending ? [] : availableTo(own, row),
    movePending: isMovePending,
  };
}

/** A request of this country that is not on the log yet. */
export function pendingView(
  { numberOf, own }: Viewer,
  { messageId, at, state }: PendingCommitment,
  overlay: OfferOverlay,
): CommitmentView {
  return {
    commitmentId: `${own}.${messageId}`,
    number: numberOf(messageId),
    kind: overlay.asks ?? 'information',
    direction: 'sent',
    creditor: own,
    debtor: overlay.debtor,
    author: overlay.author,
    text: overlay.text,
    recordId: overlay.recordId ?? null,
    position: overlay.position ?? null,
    value: overlay.value ?? null,
    given: [],
    here: 0,
    answer: null,
    term: overlay.term,
    ground: overlay.ground ?? null,
    at,
    state: PLACES[state],
    dueAt: null,
    remainingMs: null,
    acknowledgedAt: null,
    partial: false,
    lateSince: null,
    settledAt: null,
    outcome: null,
    moves: 0,
    version: '0',
    may: [],
    movePending: false,
  };
}

/** A move as both sides see it. */
export function moveViewOf(row: ShownMove): MoveView {
  const { position, sender, move, code, body, until_ms: untilMs, author, t, created_t: createdT } = row;
  const differs = Math.abs(Number(t) - Number(createdT)) > CLOCKS_DIFFER_MS;
  return {
    position,
    member: sender,
    move,
    code,
    text: body,
    until: untilMs === '0' ? null : new Date(Number(untilMs)),
    author,
    at: new Date(Number(t)),
    saidAt: differs ? new Date(Number(createdT)) : null,
    hasEffect: row.has_effect,
  };
}

/** What people of a member may do with a request now, in the order of the table. */
export function availableTo(own: string, row: ShownRow): readonly AvailableMove[] {
  const { phase, acknowledgedMs } = shownState(row);
  const { creditor, debtor } = row;
  const { codes }: Kind = KINDS[shownKind(row.kind)];
  return MOVES.filter((move) => {
    const rule = COMMITMENT_MOVES[move];
    const isAgain = move === 'acknowledge' && acknowledgedMs !== null;
    // On the log it is open until who asked takes it off the list of what is.
    const stands = move === 'cancel' && phase === 'refused' ? row.phase : phase;
    const isEndless = move === 'extend' && row.term === 'none';
    const isOurs = (rule.by === 'debtor' && own === debtor) || (rule.by === 'creditor' && own === creditor);
    return isOurs && rule.in.some((open) => open === stands) && !isAgain && !isEndless;
  }).map((move) => {
    const { code, text, until } = COMMITMENT_MOVES[move];
    return { move, code, text, until, codes: codes[move] ?? [] };
  });
}

function valueOf({ value_message: messageId, value_index: index }: ShownRow): NamedValue | null {
  return messageId === null || index === null ? null : { messageId, index };
}

/** Null while it is stopped, of what is due at no moment, and of what nobody owes. */
export function dueOf({ term }: ShownRow, { phase, remainingMs, dueMs }: ShownState): Date | null {
  return term !== 'none' && remainingMs === null && isOwed(phase) ? new Date(dueMs) : null;
}

/** Nobody owes what who was asked never got, or could not read. */
function isOwed(phase: ShownPhase): boolean {
  return phase !== 'void' && phase !== 'refused';
}

function answerOf({ answer_author: author, answer_text: text, answer_t: t }: ShownRow): GivenAnswer | null {
  return author === null || text === null || t === null ? null : { author, text, at: new Date(Number(t)) };
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
