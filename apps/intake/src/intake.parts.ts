import type { IdentityOptions } from '#libs/people';
import type { ServiceParts } from '#libs/service';
import type { InnerOptions } from './inner/inner.options.js';
import type { Practice } from './shared/practice/practice.js';

/** What the desk is made of, before its features. */
export interface DeskParts extends ServiceParts {
  readonly identity: IdentityOptions;
  readonly practice: Practice;
  /** Absent where no service behind fetches, as in tests of one part. */
  readonly inner?: InnerOptions;
}
