import { wordsOf } from '../../lib/searched-words.js';

/** What the address of the screen holds beside its path. */
export interface ListCheckSearch {
  /** Stands for words that the page keeps: the list begins with them. */
  readonly s?: string;
}

export function parseListCheckSearch({ s }: Record<string, unknown>): ListCheckSearch {
  return typeof s === 'string' && wordsOf(s) !== undefined ? { s } : {};
}
