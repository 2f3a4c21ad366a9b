import type { Act } from './acts.js';

/** Key of the metadata that says what a route shows. */
export const SHOWS = Symbol('shows');

/** What a route shows of a case. */
export interface Shows {
  readonly act: Act;
  readonly saw?: (answer: unknown) => readonly string[];
}
