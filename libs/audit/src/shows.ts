import type { Act } from './acts.js';

/** Key of the metadata that says what a route shows. */
export const SHOWS = Symbol('shows');

/** What a route shows of a case. */
export interface Shows {
  readonly act: Act;
  /** It asks why; the caller may say so in the header `joinder-reason`. */
  readonly reason: boolean;
  readonly saw?: (answer: unknown) => Seen;
}

/** What an answer showed of one of several cases. */
export interface SeenInCase {
  readonly spaceId: string;
  readonly subjects: readonly string[];
}

/** What an answer showed, as kind and id: of the case that its address names, or case by case. */
export type Seen = readonly string[] | readonly SeenInCase[];
