import type { Language } from '#libs/national';

/** Options every `match` command takes. */
export interface MatchOptions {
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly report?: string | undefined;
  readonly clusters?: string | undefined;
  readonly map: readonly string[];
  readonly exactScript?: boolean | undefined;
  readonly language: Language;
  readonly truth?: string | undefined;
  readonly threads: number;
  readonly least: number;
  readonly top: number;
  readonly records?: string | undefined;
  readonly noPairs?: boolean | undefined;
}
