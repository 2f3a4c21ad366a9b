import { wordsOf } from '../../lib/searched-words.js';

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What the address of the screen holds beside its path. */
export interface ListCheckSearch {
  /** Stands for words that the page keeps: the list begins with them. */
  readonly s?: string;
  /** A list that was looked up. */
  readonly list?: string;
}

export function parseListCheckSearch({ s, list }: Record<string, unknown>): ListCheckSearch {
  return {
    ...(typeof s === 'string' && wordsOf(s) !== undefined ? { s } : {}),
    ...(typeof list === 'string' && ID.test(list) ? { list } : {}),
  };
}
