import type { Pair } from './pair.js';

/** How the words of its owners leave a pair: one as both say so, two as one of them says so, or not decided. */
export type PairState = 'joined' | 'apart' | 'open';

/** What of a word decides. */
export type DecidingVerdict = 'same' | 'different' | 'other';

/**
 * What the words on a pair come to. Those of the owners count, one word where both records are of one owner; whoever owns neither
 * supports, and decides nothing.
 */
export function pairState(owners: readonly string[], words: ReadonlyMap<string, DecidingVerdict>): PairState {
  const counting = owners.map((owner) => words.get(owner));
  if (counting.includes('different')) return 'apart';
  return counting.every((word) => word === 'same') ? 'joined' : 'open';
}

/** A pair with what the words on it came to. */
export interface DecidedPair extends Pair {
  readonly state: PairState;
}

/** Why a group is disputed: two of it are kept apart, or it is more than anybody can look through. */
export type Dispute = 'apart' | 'too-large';

/** Records that the words of their owners join. */
export interface Group {
  /** Its smallest record; null of one that is too large, so that nothing ever walks it whole. */
  readonly groupId: string | null;
  /** Ascending. */
  readonly members: readonly string[];
  /** Null where all its records stand as one. A disputed group is none: its records stand alone everywhere. */
  readonly dispute: Dispute | null;
}

/** More records than that are no group that people can have looked at. */
export const MOST_MEMBERS = 200;

/**
 * Groups of two records and more: what is connected by joined pairs. One that holds two records which are kept apart is disputed, and no
 * pair is chosen to be dropped: so nothing depends on an order, and taking a word back gives the groups that were there without it.
 */
export function groupsOf(pairs: readonly DecidedPair[]): readonly Group[] {
  const parts = partsOf(pairs.filter(({ state }) => state === 'joined'));
  const partOf = new Map(parts.flatMap((part) => part.map((id) => [id, part] as const)));
  const disputed = new Set(
    pairs.flatMap(({ left, right, state }) => {
      const part = partOf.get(left);
      return state === 'apart' && part !== undefined && part === partOf.get(right) ? [part] : [];
    }),
  );
  return parts
    .map((part): Group => {
      const members = part.toSorted(byId);
      if (members.length > MOST_MEMBERS) return { groupId: null, members, dispute: 'too-large' };
      return { groupId: members[0] ?? null, members, dispute: disputed.has(part) ? 'apart' : null };
    })
    .toSorted((a, b) => byId(a.members[0] ?? '', b.members[0] ?? ''));
}

/** The records of a shortest way between two over joined pairs, both ends among them; null where there is none. */
export function wayBetween(pairs: readonly DecidedPair[], from: string, to: string): readonly string[] | null {
  const next = neighbours(pairs.filter(({ state }) => state === 'joined'));
  const before = new Map<string, string | null>([[from, null]]);
  for (const id of before.keys()) {
    if (id === to) return wayTo(before, to);
    for (const other of (next.get(id) ?? []).toSorted(byId)) if (!before.has(other)) before.set(other, id);
  }
  return null;
}

function wayTo(before: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | null = to; id !== null; id = before.get(id) ?? null) way.unshift(id);
  return way;
}

/** Sets of records that are connected. */
function partsOf(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const next = neighbours(pairs);
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of next.keys()) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const id of part) for (const other of next.get(id) ?? []) part.add(other);
    for (const id of part) seen.add(id);
    parts.push([...part]);
  }
  return parts;
}

function neighbours(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const known = next.get(one);
    if (known) known.push(other);
    else next.set(one, [other]);
  };
  for (const { left, right } of pairs) {
    add(left, right);
    add(right, left);
  }
  return next;
}

function byId(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
