import { CommitmentKind, CommitmentMove, CommitmentTerm } from '#libs/contracts';
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

/** Kinds of requests as the API takes them. What stands of a request does not depend on its kind. */
export const KINDS_OF_REQUESTS = ['information', 'task', 'translation'] as const;

export type KindName = (typeof KINDS_OF_REQUESTS)[number];

/** Kinds of the API in messages. */
export const KIND_CODES = {
  information: CommitmentKind.INFORMATION,
  task: CommitmentKind.TASK,
  translation: CommitmentKind.TRANSLATION,
} as const satisfies Record<KindName, CommitmentKind>;

const KIND_NAMES = new Map<CommitmentKind, KindName>(KINDS_OF_REQUESTS.map((name) => [KIND_CODES[name], name]));
const MOVE_NAMES = new Map<CommitmentMove, MoveName>(MOVES.map((name) => [MOVE_CODES[name], name]));
const TERM_NAMES = new Map<CommitmentTerm, Term>(TERMS.map((name) => [TERM_CODES[name], name]));

/** Names a kind of a message; the rules of the message let no other through. */
export function kindName(code: CommitmentKind): KindName {
  return known(KIND_NAMES.get(code), CommitmentKind[code]);
}

/** A kind as it is stored. @throws Error for one that this build does not know, as it knows no approval for it either */
export function storedKind(name: string): KindName {
  const kind = KINDS_OF_REQUESTS.find((one) => one === name);
  return known(kind, name);
}

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
