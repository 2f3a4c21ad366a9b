import { wordsOf } from '../../lib/searched-words.js';

/** What the address of the screen holds beside its path. */
export interface NewRecordSearch {
  /** Record type; a person where it is absent. */
  readonly type?: string;
  /** A message that was refused: the form begins with what it said. */
  readonly again?: string;
  /** A draft that came of a signal: the form begins with what it says. */
  readonly draft?: string;
  /** Stands for words that the page keeps: the name that the form begins with. */
  readonly s?: string;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseNewRecordSearch({ type, again, draft, s }: Record<string, unknown>): NewRecordSearch {
  return {
    ...(typeof type === 'string' && /^[a-z-]{1,40}$/.test(type) ? { type } : {}),
    ...(typeof again === 'string' && /^[0-9a-f-]{36}$/.test(again) ? { again } : {}),
    ...(typeof draft === 'string' && /^[0-9a-f-]{36}$/.test(draft) ? { draft } : {}),
    ...(wordsOf(s) !== undefined && typeof s === 'string' ? { s } : {}),
  };
}
