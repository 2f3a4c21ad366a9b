import { CommitmentMove, CommitmentTerm } from '#libs/contracts';
import { type Term, TERMS } from './commitment-clock.js';
import { type MoveName, MOVES } from './commitment-moves.table.js';

/** Moves of the API in messages. */
export const MOVE_CODES = {
  acknowledge: CommitmentMove.ACKNOWLEDGE,
  accept: CommitmentMove.ACCEPT,
  pause: CommitmentMove.PAUSE,
  resume: CommitmentMove.RESUME,
  part: CommitmentMove.PART,
  done: CommitmentMove.DONE,
  decline: CommitmentMove.DECLINE,
  extend: CommitmentMove.EXTEND,
  cancel: CommitmentMove.CANCEL,
  overdue: CommitmentMove.OVERDUE,
} as const satisfies Record<MoveName, CommitmentMove>;

/** Terms of the API in messages. */
export const TERM_CODES = {
  h8: CommitmentTerm.H8,
  d3: CommitmentTerm.D3,
  d7: CommitmentTerm.D7,
  until: CommitmentTerm.UNTIL,
} as const satisfies Record<Term, CommitmentTerm>;

const MOVE_NAMES = new Map<CommitmentMove, MoveName>(MOVES.map((name) => [MOVE_CODES[name], name]));
const TERM_NAMES = new Map<CommitmentTerm, Term>(TERMS.map((name) => [TERM_CODES[name], name]));

/** The kind of what an owner took back: gateways offer and answer it, so no person does and it is none of the requests. */
export const RECALL = 'recall';

/** How a recall ends: what was taken back is purged, or kept under a reference. */
export const PURGED = 'purged';
export const KEPT = 'kept-in-proceedings';

/** Names a move of a message; the rules of the message let no other through. */
export function moveName(code: CommitmentMove): MoveName {
  return known(MOVE_NAMES.get(code), CommitmentMove[code]);
}

/** Names a term of a message; the rules of the message let no other through. */
export function termName(code: CommitmentTerm): Term {
  return known(TERM_NAMES.get(code), CommitmentTerm[code]);
}

function known<Name>(name: Name | undefined, code: string | undefined): Name {
  if (name === undefined) throw new Error(`${code} of the contract has no name`);
  return name;
}
