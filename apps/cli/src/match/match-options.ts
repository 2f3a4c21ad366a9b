import type { Language } from '#libs/national';
import type { HeaderMap } from './header-map.js';

/** What every `match` command takes. */
export interface MatchOptions {
  readonly json?: boolean | undefined;
  readonly map: HeaderMap;
  readonly exactScript?: boolean | undefined;
  /** Header of a column with the true group of each record. */
  readonly truth?: string | undefined;
}

/** Options of a command that lists pairs. */
export interface ListOptions extends MatchOptions {
  readonly out?: string | undefined;
  readonly report?: string | undefined;
  readonly language: Language;
  /** Replace files that are there. */
  readonly force?: boolean | undefined;
}

/** Options of comparing all records with all; `least` is in bits. */
export interface DedupeOptions extends ListOptions {
  readonly clusters?: string | undefined;
  readonly threads: number;
  readonly least: number;
}

export interface SearchOptions extends ListOptions {
  readonly records: string;
  readonly top: number;
}
