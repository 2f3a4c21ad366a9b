/** More than that takes longer than somebody waits: each line is a search of its own, and an entry of the access log. */
export const MOST_LINES = 50;

/** As many as the gateway takes of one search. */
export const MOST_LETTERS = 200;

export interface ReadList {
  readonly lines: readonly string[];
  /** There were more lines than are looked up. */
  readonly isCut: boolean;
  /** One of them is longer than a search may be: it is mostly a list in one line. */
  readonly isLong: boolean;
}

/** Lines to look up, each once however often it stands there; what is beyond the most is left over. */
export function readLines(text: string): ReadList {
  const lines = [...new Set(text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')))].filter(
    (line) => line !== '',
  );
  const taken = lines.slice(0, MOST_LINES);
  return { lines: taken, isCut: lines.length > MOST_LINES, isLong: taken.some(({ length }) => length > MOST_LETTERS) };
}
