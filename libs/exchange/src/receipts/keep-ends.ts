/** Keeps so many of a list, an even number: the first and the newest, not what came between. */
export function keepEnds<T>(list: readonly T[], most: number): readonly T[] {
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
}
