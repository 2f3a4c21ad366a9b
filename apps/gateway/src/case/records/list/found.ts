/** How words fit a record, the best first; a list by words is in this order, within it the newest first. */
export const FOUND = ['exact', 'named', 'words', 'begins', 'slip', 'sound'] as const;

/**
 * `exact`: a value or number as it is; `words`: all words, in any order and lawful spelling, `named` where they are what it is called; `begins`: words begin so, or a number ends so;
 * `slip`: one typing slip in a word of five letters or more; `sound`: words sound alike.
 */
export type Found = (typeof FOUND)[number];

/** Said of a record by its words: everything else only resembles them. */
export const SAID: readonly Found[] = ['exact', 'named', 'words', 'begins'];

/** Place of a way in the order. */
export function foundRank(found: Found): number {
  return FOUND.indexOf(found);
}
