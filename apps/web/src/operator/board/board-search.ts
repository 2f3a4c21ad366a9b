/** How the pairs are shown, in the address: as a matrix, or as a list; without a choice, as fits their number. */
export interface BoardSearch {
  readonly view?: 'matrix' | 'list';
}

/** Reads it; what is unknown is left out. */
export function parseBoardSearch({ view }: Record<string, unknown>): BoardSearch {
  return view === 'matrix' || view === 'list' ? { view } : {};
}
