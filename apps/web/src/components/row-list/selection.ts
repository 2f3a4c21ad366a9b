/** Rows that somebody chose: these, or all that the list has but these. */
export interface Chosen {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
}

export const NONE: Chosen = { isAll: false, ids: new Set() };

export const ALL: Chosen = { isAll: true, ids: new Set() };

export function isChosen({ isAll, ids }: Chosen, id: string): boolean {
  return ids.has(id) !== isAll;
}

/** How many they are, of a list of so many rows. */
export function countOf({ isAll, ids }: Chosen, total: number): number {
  return isAll ? Math.max(total - ids.size, 0) : ids.size;
}

/** Chooses rows, or takes them out of what is chosen. */
export function withRows({ isAll, ids }: Chosen, rows: readonly string[], on: boolean): Chosen {
  const next = new Set(ids);
  for (const id of rows) {
    if (on === isAll) next.delete(id);
    else next.add(id);
  }
  return { isAll, ids: next };
}
