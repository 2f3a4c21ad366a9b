import type { IdentityOptions } from '#libs/people';
import type { LetterKey } from '#libs/letters';
import type { ServiceParts } from '#libs/service';
import type { RegistersOptions } from './desk/registries/registers.options.js';
import type { InnerOptions } from './inner/inner.options.js';
import type { Practice } from './shared/practice/practice.js';

/** What the desk is made of, before its features. */
export interface DeskParts extends ServiceParts {
  readonly identity: IdentityOptions;
  readonly practice: Practice;
  /** With which the desk opens mailboxes: the one in use first. */
  readonly letterKeys: readonly LetterKey[];
  /** Absent where no register delivers. */
  readonly registers?: RegistersOptions;
  /** Absent where no service behind fetches, as in tests of one part. */
  readonly inner?: InnerOptions;
}
