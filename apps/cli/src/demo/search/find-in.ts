import type { Piece } from './places.js';
import type { ValueSearch } from './value-search.js';

/** What a search found: the values, and the places that hold one. */
export interface Findings {
  readonly values: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Pieces that were searched: a search of nothing finds nothing. */
  readonly pieces: number;
}

/** Searches one piece after the other. */
export async function findIn(
  search: ValueSearch,
  ...sources: readonly (Iterable<Piece> | AsyncIterable<Piece>)[]
): Promise<Findings> {
  const values = new Set<string>();
  const places = new Set<string>();
  let pieces = 0;
  for (const source of sources) {
    for await (const { place, content } of source) {
      pieces += 1;
      const found = search.in(content);
      if (found.size > 0) places.add(place);
      for (const value of found) values.add(value);
    }
  }
  return { values, places, pieces };
}
