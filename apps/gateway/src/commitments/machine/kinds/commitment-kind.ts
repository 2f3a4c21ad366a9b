import type { DisclosureType } from '#libs/vocabulary';
import type { Term } from '../commitment-clock.js';
import type { KindName } from '../commitment-codes.table.js';
import type { MoveName } from '../commitment-moves.table.js';

/** Codes with which a move may come, as people choose them; another build may know more. */
export interface CodeRule {
  readonly code: string;
  /** Without words it says nothing. */
  readonly needsText?: true;
}

/** What one kind of request adds to the machine. */
export interface Kind {
  readonly name: KindName;
  readonly disclosure: DisclosureType;
  readonly terms: readonly Term[];
  /** Why it cannot wait. */
  readonly grounds: readonly string[];
  readonly codes: Readonly<Partial<Record<MoveName, readonly CodeRule[]>>>;
}
