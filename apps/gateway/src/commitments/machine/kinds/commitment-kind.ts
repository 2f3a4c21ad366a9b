import type { CommitmentKind } from '#libs/contracts';
import type { MoveName } from '../commitment-moves.table.js';

/** Codes with which a move may come, as people choose them; another build may know more. */
export interface CodeRule {
  readonly code: string;
  /** Without words it says nothing. */
  readonly needsText?: true;
}

/** What one kind of request adds to the machine. */
export interface Kind {
  /** That of its code in the contract, in small letters. */
  readonly name: string;
  readonly code: CommitmentKind;
  /** What it is approved as: a kind of its own, or a question. */
  readonly disclosure: string;
  /** Asked of the own country, and read by nobody else. */
  readonly isOwn?: true;
  readonly codes: Readonly<Partial<Record<MoveName, readonly CodeRule[]>>>;
}

/** Why the clock of a request of any kind is stopped. */
export const PAUSE_CODES = [
  { code: 'judicial-authorisation' },
  { code: 'clarification' },
  { code: 'other', needsText: true },
] as const satisfies readonly CodeRule[];
