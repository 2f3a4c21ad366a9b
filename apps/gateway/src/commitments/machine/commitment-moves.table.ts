/** Where an offer stands; the first three are open. */
export const PHASES = ['offered', 'accepted', 'paused', 'done', 'declined', 'cancelled', 'void'] as const;
export type Phase = (typeof PHASES)[number];

/** Phases in which somebody still owes something. */
export const OPEN_PHASES = ['offered', 'accepted', 'paused'] as const satisfies readonly Phase[];

/** Where an offer stands for people: what who was asked could not take in is refused, whatever the phase. */
export type ShownPhase = Phase | 'refused';

/** What can be said to an offer; names are API. */
export const MOVES = [
  'acknowledge',
  'accept',
  'pause',
  'resume',
  'part',
  'done',
  'decline',
  'extend',
  'cancel',
  'overdue',
] as const;
export type MoveName = (typeof MOVES)[number];

/** What a move has to bring with it. */
export interface MoveNeeds {
  /** Of the closed list of the move and the kind. */
  readonly code: boolean;
  readonly text: 'none' | 'may' | 'must';
  readonly until: boolean;
}

/** Who may make a move, in which phases, where it leads, and what it needs. */
export interface MoveRule extends MoveNeeds {
  readonly by: 'debtor' | 'creditor' | 'either';
  readonly in: readonly Phase[];
  /** Null: it stays where it is. */
  readonly to: Phase | null;
}

const BARE = { code: false, text: 'none', until: false } as const satisfies MoveNeeds;

/** The only description of the machine: the fold, the services and the buttons of the page read it. */
export const COMMITMENT_MOVES: Readonly<Record<MoveName, MoveRule>> = {
  acknowledge: { by: 'debtor', in: ['offered'], to: null, ...BARE },
  accept: { by: 'debtor', in: ['offered'], to: 'accepted', ...BARE },
  pause: { by: 'debtor', in: ['offered', 'accepted'], to: 'paused', ...BARE, code: true, text: 'may' },
  resume: { by: 'debtor', in: ['paused'], to: 'accepted', ...BARE },
  // What is paused stays so.
  part: { by: 'debtor', in: OPEN_PHASES, to: 'accepted', ...BARE, text: 'must' },
  done: { by: 'debtor', in: OPEN_PHASES, to: 'done', ...BARE, code: true, text: 'may' },
  decline: { by: 'debtor', in: OPEN_PHASES, to: 'declined', ...BARE, code: true, text: 'may' },
  extend: { by: 'creditor', in: ['offered', 'accepted'], to: null, ...BARE, until: true },
  cancel: { by: 'creditor', in: OPEN_PHASES, to: 'cancelled', ...BARE, text: 'must' },
  // Also of one that was paused too late, whose clock runs on.
  overdue: { by: 'either', in: OPEN_PHASES, to: null, ...BARE },
};

/** That an offer is open, in SQL: its phase is one of these. */
export const OPEN_SQL = `phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`;

/** Whether an offer is open in a phase. */
export function isOpen(phase: ShownPhase): boolean {
  return OPEN_PHASES.some((open) => open === phase);
}

/** What the text of a refusal or a form calls missing; null where a move brings what it needs. */
export function lackOf(
  move: MoveName,
  brought: { readonly code: string; readonly text: string; readonly untilMs: number },
): keyof MoveNeeds | null {
  const { code, text, until } = COMMITMENT_MOVES[move];
  if (code && brought.code === '') return 'code';
  if (text === 'must' && brought.text === '') return 'text';
  return until && brought.untilMs === 0 ? 'until' : null;
}
