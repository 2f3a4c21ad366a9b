/** First place and end of a run in a shared list. */
export type Range = readonly [number, number];

/** Whether a run holds a value. */
export function contains(list: Uint32Array, range: Range, value: number): boolean {
  for (let i = range[0]; i < range[1]; i++) if (list[i] === value) return true;
  return false;
}

/** Whether two runs of one list have a value in common. */
export function overlaps(list: Uint32Array, left: Range, right: Range): boolean {
  for (let i = left[0]; i < left[1]; i++) if (contains(list, right, list[i] ?? 0)) return true;
  return false;
}
