import type { Script } from '../script/script.js';
import type { NameOrder } from './name-rules.js';

/**
 * What a word does in a name. `birth` is a birth family name beside a married one, `married-suffix` a husband's given
 * name with the Hungarian ending (Jánosné). `unknown` may be any of given, patronymic and family.
 */
export type NameRole =
  'given' | 'patronymic' | 'family' | 'particle' | 'birth' | 'married-suffix' | 'title' | 'initial' | 'unknown';

/** Another spelling of a word and the rule that leads to it. `text` is lower-case ASCII. */
export interface NameForm {
  readonly text: string;
  readonly rule: string;
}

/** What a word is by itself, whatever its role; shared between all names that contain it. */
export interface Word {
  readonly raw: string;
  /** Lower-case ASCII, romanised by the Bulgarian law where Cyrillic: the form to compare first. */
  readonly folded: string;
  readonly script: Script;
  /** Other spellings, without `folded` itself, most usual first; at most sixteen. */
  readonly forms: readonly NameForm[];
  /** One to eight keys equal for one name in different scripts and spelling customs; for blocking, not for proof. */
  readonly skeletons: readonly string[];
}

/** A word with its role; `word` is one shared object for each distinct spelling. */
export interface NameToken extends Word {
  readonly role: NameRole;
}

/** A name taken apart. Nothing of `raw` is lost: each word is in one token, in the order written. */
export interface ParsedName {
  readonly raw: string;
  readonly script: Script;
  readonly tokens: readonly NameToken[];
  /** Order found or assumed; null when the parts came as separate fields or nothing tells. */
  readonly order: NameOrder | null;
  /** Sex that the form of the name tells (-né, -ova, patronymic); never from the given name. */
  readonly sex: 'm' | 'f' | null;
  readonly flags: readonly NameFlag[];
}

export type NameFlag = 'MIXED_SCRIPT' | 'ORDER_ASSUMED' | 'TOO_LONG' | 'CONTROL_CHARACTERS' | 'NO_LETTERS';

/** What is known about a name beside its text. Fields win over the order rule of the country. */
export interface NameHints {
  readonly country?: string | undefined;
  readonly given?: string | undefined;
  readonly patronymic?: string | undefined;
  readonly family?: string | undefined;
  readonly birth?: string | undefined;
  readonly order?: NameOrder | undefined;
}
