/** Script of the letters of a text; `none` has no letters, `mixed` has letters of two scripts. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'other' | 'mixed' | 'none';

/** Tells the script of the letters in a text. */
export function scriptOf(_text: string): Script {
  throw new Error('not built yet');
}
