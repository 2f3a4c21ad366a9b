/** As many as the gateway takes of one list. */
export const MOST_LINES = 50_000;

/** As many as it takes of one line. */
export const MOST_LETTERS = 300;

export interface ReadList {
  readonly lines: readonly string[];
  /** There were more lines than are looked up. */
  readonly isCut: boolean;
  /** One of them is longer than a line may be: it is mostly a list in one line. */
  readonly isLong: boolean;
}

/** Lines to look up, in their order; what is beyond the most is left over, and what is empty at the end. */
export function readLines(text: string): ReadList {
  const lines = text.trimEnd() === '' ? [] : text.trimEnd().split('\n');
  const taken = lines.slice(0, MOST_LINES).map((line) => line.trim());
  return { lines: taken, isCut: lines.length > MOST_LINES, isLong: taken.some(({ length }) => length > MOST_LETTERS) };
}
