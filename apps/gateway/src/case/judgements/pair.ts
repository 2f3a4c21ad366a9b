/** Two records, the lower id first: so all members name a pair alike. */
export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** Names two records as a pair. */
export function pairOf(one: string, other: string): Pair {
  return one < other ? { left: one, right: other } : { left: other, right: one };
}

/** Name of a pair as the subject of pending messages: what is said of one leaves in the order in which it was said. */
export function pairSubject({ left, right }: Pair): string {
  return `pair:${left}:${right}`;
}

/** How far what is shown of a pair goes. */
export interface PairSeen {
  /** Versions of the two records, by their ids. */
  readonly versions: ReadonlyMap<string, number>;
  /** Of the word of the own country; 0 where it said nothing. */
  readonly revision: number;
}

/** Names what was seen of a pair: whoever decides says it, and decides nothing else than that. */
export function seenText({ left, right }: Pair, { versions, revision }: PairSeen): string {
  return `${versions.get(left) ?? 0}.${versions.get(right) ?? 0}.${revision}`;
}
