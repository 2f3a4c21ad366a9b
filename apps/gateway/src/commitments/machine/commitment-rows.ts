import { type CommitmentMoved, type CommitmentOffered, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import {
  array,
  bool,
  bytea,
  int4,
  int8,
  type InsertOf,
  nullable,
  oneOf,
  type RowOf,
  text,
  uuid,
} from '#libs/persistence';
import { STORED_TERMS } from './commitment-clock.js';
import { moveName, RECALL, termName } from './commitment-codes.table.js';
import type { CommitmentState, Move, Offer } from './commitment-fold.js';
import { MOVES, PHASES, type ShownPhase } from './commitment-moves.table.js';
import { kindOfCode } from './kinds/kinds.table.js';
import { messageNamedIn, recallNamedIn, valueNamedIn, valuesGivenBy } from './named-message.js';

/** Letters of a text in the list of what waits. */
export const SHOWN = 300;

/** Moves of a side with which an offer is folded, the first on the log: whoever says more moves nothing by it. */
export const MOST_SAID = 500;

/** What an offer says, as it is stored. */
const OFFER_COLUMNS = {
  creditor: text,
  commitment_id: uuid,
  position: int8,
  identity: bytea,
  message_id: uuid,
  kind: text,
  debtor: text,
  readers: array(text),
  term: oneOf(...STORED_TERMS),
  until_ms: int8,
  ground: text,
  body: text,
  record_ids: array(uuid),
  /** Of a message that is to be released, with the value of its record that is meant. */
  asked_position: nullable(int8),
  about_message: nullable(uuid),
  about_index: nullable(int4),
  /** Of what was taken back. */
  recall_id: nullable(uuid),
  author: text,
  t: int8,
};

const STATE_COLUMNS = {
  last_position: int8,
  phase: oneOf(...PHASES),
  due_t: int8,
  remaining_ms: nullable(int8),
  breached_t: nullable(int8),
  acknowledged_t: nullable(int8),
  partial: bool,
  settled_t: nullable(int8),
  outcome: nullable(text),
  moves: int4,
  said_by_creditor: int4,
  said_by_debtor: int4,
};

const MOVE_COLUMNS = {
  position: int8,
  creditor: text,
  commitment_id: uuid,
  offer: bytea,
  sender: text,
  readers: array(text),
  move: oneOf(...MOVES),
  code: text,
  body: text,
  until_ms: int8,
  /** Values that it gives, as `message index`. */
  given: array(text),
  author: text,
  t: int8,
  created_t: int8,
};

const { author: _, given: __, ...FOLDED } = MOVE_COLUMNS;

/** What a move is folded by, and what it came to so far; of its words the first. */
export const KEPT_MOVE_COLUMNS = { ...FOLDED, gives: int4, has_effect: bool };

export const COMMITMENT_COLUMNS = { ...OFFER_COLUMNS, ...STATE_COLUMNS };
/** With what the log says beside its moves, that who was asked could not take it in, and with what is known here of what it is about. */
export const SHOWN_COLUMNS = {
  ...COMMITMENT_COLUMNS,
  refused_t: nullable(int8),
  was_late: nullable(bool),
  record_id: nullable(uuid),
  value_message: nullable(uuid),
  value_index: nullable(int4),
  given: nullable(array(text)),
  here: nullable(int4),
  answer_author: nullable(text),
  answer_text: nullable(text),
  answer_t: nullable(int8),
};
export const COMMITMENT_MOVE_COLUMNS = MOVE_COLUMNS;
export const COMMITMENT_ROW = { space_no: int4, ...COMMITMENT_COLUMNS };
export const MOVE_ROW = { space_no: int4, ...MOVE_COLUMNS, has_effect: bool };

export type OfferRow = RowOf<typeof OFFER_COLUMNS>;
export type MoveRow = RowOf<typeof MOVE_COLUMNS>;
export type KeptMove = RowOf<typeof KEPT_MOVE_COLUMNS>;
export type CommitmentRow = RowOf<typeof COMMITMENT_COLUMNS>;
export type ShownRow = RowOf<typeof SHOWN_COLUMNS>;
export type CommitmentInsert = InsertOf<typeof COMMITMENT_ROW>;
export const EFFECT_ROW = { space_no: int4, position: int8, has_effect: bool };

export type MoveEffect = InsertOf<typeof EFFECT_ROW>;
export type MoveInsert = InsertOf<typeof MOVE_ROW>;

/** An offer, with where it stands. */
export interface Standing {
  readonly offer: OfferRow;
  readonly state: CommitmentState;
  /** Of the newest message that counted. */
  readonly lastPosition: bigint;
  readonly said: Said;
}

/** How often each side said something about an offer, with and without effect. */
export interface Said {
  readonly creditor: number;
  readonly debtor: number;
}

export const NOTHING_SAID: Said = { creditor: 0, debtor: 0 };

/** With one more; null where it is no word of a side about this offer to both of them, which alone both can count, or one too many. */
export function saidOnce(
  said: Said,
  { creditor, debtor, identity }: OfferRow,
  { sender, offer, readers }: Pick<MoveRow, 'sender' | 'offer' | 'readers'>,
): Said | null {
  const side = sender === creditor ? 'creditor' : sender === debtor ? 'debtor' : null;
  if (side === null || said[side] >= MOST_SAID || hexOf(offer) !== hexOf(identity)) return null;
  if (!readers.includes(creditor) || !readers.includes(debtor)) return null;
  return { ...said, [side]: said[side] + 1 };
}

/** Ids are unique by creditor alone. */
export function keyOf({ creditor, commitment_id: id }: Pick<OfferRow, 'creditor' | 'commitment_id'>): string {
  return `${creditor}.${id}`;
}

/** What somebody looked at: which offer of its id, and how often it had been moved. */
export function versionOf({ moves, identity }: Pick<CommitmentRow, 'moves' | 'identity'>): string {
  return `${moves}.${hexOf(identity).slice(0, 16)}`;
}

/** @param identity hash of its header */
export function offerRow(said: CommitmentOffered, opened: OpenedMessage, identity: Uint8Array): OfferRow {
  const { sender, position, messageId, recipients, t } = opened;
  return {
    creditor: sender,
    commitment_id: uuidText(said.commitmentId),
    position: position.toString(),
    identity,
    message_id: messageId,
    kind: kindOfCode(said.kind),
    debtor: said.debtor,
    readers: recipients,
    term: termName(said.term),
    until_ms: said.untilMs.toString(),
    ground: said.ground,
    body: said.text,
    record_ids: recordsOf(said),
    asked_position: messageNamedIn(said)?.position.toString() ?? null,
    about_message: valueNamedIn(said)?.messageId ?? null,
    about_index: valueNamedIn(said)?.index ?? null,
    recall_id: recallNamedIn(said),
    author: said.author,
    t: t.toString(),
  };
}

/** Records that an offer is about. */
export function recordsOf({ refs }: CommitmentOffered): string[] {
  return refs.flatMap(({ to }) => (to.case === 'recordId' ? [uuidText(to.value)] : []));
}

/** As it is folded. */
export function keptOf({ author: _author, given, ...row }: MoveRow, hasEffect: boolean): KeptMove {
  return { ...row, gives: given.length, has_effect: hasEffect };
}

/** @param createdMs what the clock of its sender said, as its header has it */
export function moveRow(said: CommitmentMoved, opened: OpenedMessage, createdMs: string): MoveRow {
  const { sender, position, recipients, t } = opened;
  return {
    position: position.toString(),
    creditor: said.creditor,
    commitment_id: uuidText(said.commitmentId),
    offer: said.offer,
    sender,
    readers: recipients,
    move: moveName(said.move),
    code: said.code,
    body: said.text,
    until_ms: said.untilMs.toString(),
    given: valuesGivenBy(said),
    author: said.author,
    t: t.toString(),
    created_t: createdMs,
  };
}

export function offerOf(row: OfferRow): Offer {
  const { identity, creditor, debtor, readers, term, until_ms: untilMs, t, kind } = row;
  const isRecall = kind === RECALL;
  return {
    identity: hexOf(identity),
    creditor,
    debtor,
    readers,
    term,
    untilMs: Number(untilMs),
    tMs: Number(t),
    isRecall,
  };
}

export function moveOf(row: Omit<KeptMove, 'has_effect'>): Move {
  const { offer, sender, readers, move, code, body, until_ms: untilMs, t, created_t: createdT } = row;
  return {
    offer: hexOf(offer),
    sender,
    readers,
    move,
    code,
    text: body,
    untilMs: Number(untilMs),
    tMs: Number(t),
    createdMs: Number(createdT),
  };
}

export function stateOf(row: CommitmentRow): CommitmentState {
  return {
    phase: row.phase,
    dueMs: Number(row.due_t),
    remainingMs: asNumber(row.remaining_ms),
    breachedMs: asNumber(row.breached_t),
    acknowledgedMs: asNumber(row.acknowledged_t),
    partial: row.partial,
    settledMs: asNumber(row.settled_t),
    outcome: row.outcome,
    moves: row.moves,
  };
}

/** What stands of an offer for people. */
export type ShownState = Omit<CommitmentState, 'phase'> & { readonly phase: ShownPhase };

/** What who was asked could not take in is refused from there on, and never becomes late. */
export function shownState(row: ShownRow): ShownState {
  const state = stateOf(row);
  if (row.refused_t === null) return state;
  const breachedMs = row.was_late === true ? state.breachedMs : null;
  return { ...state, phase: 'refused', remainingMs: null, breachedMs, settledMs: Number(row.refused_t) };
}

export function standingRow(spaceNo: number, { offer, state, lastPosition, said }: Standing): CommitmentInsert {
  return {
    space_no: spaceNo,
    ...offer,
    last_position: lastPosition,
    phase: state.phase,
    due_t: state.dueMs,
    remaining_ms: state.remainingMs,
    breached_t: state.breachedMs,
    acknowledged_t: state.acknowledgedMs,
    partial: state.partial,
    settled_t: state.settledMs,
    outcome: state.outcome,
    moves: state.moves,
    said_by_creditor: said.creditor,
    said_by_debtor: said.debtor,
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function asNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}
