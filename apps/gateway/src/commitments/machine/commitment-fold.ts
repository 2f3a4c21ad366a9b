import {
  breached,
  type ClockState,
  firstDue,
  resumed,
  type Stamped,
  stopped,
  type StoredTerm,
  within,
} from './commitment-clock.js';
import { COMMITMENT_MOVES, isOpen, lackOf, type MoveName, type Phase } from './commitment-moves.table.js';

/** An offer as its readers hold it. */
export interface Offer {
  /** Hash of its header, which its moves name: another one of its id is another offer. */
  readonly identity: string;
  readonly creditor: string;
  readonly debtor: string;
  /** Members that can read it. */
  readonly readers: readonly string[];
  readonly term: StoredTerm;
  /** 0 where the term says it. */
  readonly untilMs: number;
  readonly tMs: number;
  /** Of what was taken back: what was kept may be purged later, and the newest answer counts. */
  readonly isRecall: boolean;
}

/** A move as it stands on the log. */
export interface Move extends Stamped {
  /** Identity of the offer that its sender read. */
  readonly offer: string;
  readonly sender: string;
  readonly readers: readonly string[];
  readonly move: MoveName;
  readonly code: string;
  readonly text: string;
  readonly untilMs: number;
}

/** What stands, as a function of an offer and its moves in log order. */
export interface CommitmentState extends ClockState {
  readonly phase: Phase;
  /** T of the first sign of the debtor. */
  readonly acknowledgedMs: number | null;
  /** Some of it was answered. */
  readonly partial: boolean;
  /** T of what ended it. */
  readonly settledMs: number | null;
  /** Code by which it was done or declined. */
  readonly outcome: string | null;
  /** How often people moved it: what somebody who looks at it acts on. */
  readonly moves: number;
}

/** What stands while nothing was said to an offer. Who was asked and cannot read it owes nothing, and so does who asks itself before others. */
export function begin({ creditor, debtor, readers, term, untilMs, tMs }: Offer): CommitmentState {
  const isVoid = !readers.includes(debtor) || (debtor === creditor && readers.length > 1);
  return {
    phase: isVoid ? 'void' : 'offered',
    dueMs: firstDue(tMs, term, untilMs),
    remainingMs: null,
    breachedMs: null,
    acknowledgedMs: null,
    partial: false,
    settledMs: isVoid ? tMs : null,
    outcome: null,
    moves: 0,
  };
}

/** What stands behind a move; null for a move without effect, which is kept all the same. */
export function step(offer: Offer, state: CommitmentState, move: Move): CommitmentState | null {
  if (!isEntitled(offer, move) || lackOf(move.move, move) !== null) return null;
  if (!isInTurn(offer, state, move)) return null;
  const late = isOpen(state.phase) ? { ...state, ...breached(state, move) } : state;
  if (move.move === 'overdue') return late.breachedMs === state.breachedMs ? null : late;
  const moved = movedOn(late, move.move, move);
  if (moved === null) return null;
  const acknowledgedMs = moved.acknowledgedMs ?? (move.sender === offer.debtor ? move.tMs : null);
  return { ...moved, acknowledgedMs, moves: state.moves + 1 };
}

/** All of it from the start, with what stood behind each move; null where that had no effect. */
export function fold(
  offer: Offer,
  moves: readonly Move[],
): { readonly state: CommitmentState; readonly steps: readonly (CommitmentState | null)[] } {
  let state = begin(offer);
  const steps = moves.map((move) => {
    const next = step(offer, state, move);
    state = next ?? state;
    return next;
  });
  return { state, steps };
}

/** One of the two, to both, and about this offer. */
function isEntitled({ identity, creditor, debtor }: Offer, { offer, sender, readers, move }: Move): boolean {
  if (offer !== identity) return false;
  const { by } = COMMITMENT_MOVES[move];
  const isTheirs = (by !== 'creditor' && sender === debtor) || (by !== 'debtor' && sender === creditor);
  return isTheirs && readers.includes(creditor) && readers.includes(debtor);
}

function isInTurn({ isRecall }: Offer, { phase }: CommitmentState, { move }: Move): boolean {
  return COMMITMENT_MOVES[move].in.includes(phase) || (isRecall && move === 'done' && phase === 'declined');
}

/** Null where it changes nothing. */
function movedOn(
  state: CommitmentState,
  name: Exclude<MoveName, 'overdue'>,
  { code, untilMs, tMs }: Move,
): CommitmentState | null {
  const phase = COMMITMENT_MOVES[name].to ?? state.phase;
  switch (name) {
    case 'acknowledge':
      return state.acknowledgedMs === null ? state : null;
    case 'accept':
      return { ...state, phase };
    case 'pause':
      return { ...state, ...stopped(state, tMs), phase };
    case 'resume':
      return { ...state, ...resumed(state, tMs), phase };
    case 'part':
      return { ...state, phase: state.phase === 'paused' ? 'paused' : phase, partial: true };
    case 'extend': {
      const dueMs = within(untilMs, tMs);
      return dueMs > state.dueMs ? { ...state, dueMs } : null;
    }
    case 'cancel':
      return { ...state, phase, settledMs: tMs };
    case 'done':
    case 'decline':
      return { ...state, phase, settledMs: tMs, outcome: code };
  }
}
