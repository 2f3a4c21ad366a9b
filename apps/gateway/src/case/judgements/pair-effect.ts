import { type DecidedPair, type Group, groupsOf, pairState } from './groups.js';
import type { Pair } from './pair.js';
import { type CountingWords, decidingOf, waitsFor } from './pair-words.js';
import type { VerdictName } from './verdicts.table.js';

/** What a word of the own country would do to the records that stand as one. */
export type EffectKind =
  /** They, and what each stands with, become one. */
  | 'joins'
  /** What stood as one stands as two. */
  | 'parts'
  /** What stood as one stands alone, record by record: two of it are kept apart. */
  | 'disputes'
  /** What stood alone for that stands as one again. */
  | 'settles'
  /** Nothing stands as one before an owner has said so, too. */
  | 'waits'
  /** The own country owns neither: others read it, and nothing changes. */
  | 'supports'
  /** They stay two. */
  | 'keeps-apart'
  /** Of too many records to tell. */
  | 'too-large'
  | 'nothing';

export interface PairEffect {
  readonly kind: EffectKind;
  /** Records that stand as one with the left, and with the right: before they are joined, or once they have parted. */
  readonly left: number;
  readonly right: number;
  /** Owners whose word is missing. */
  readonly waitsFor: readonly string[];
  /** Two records that are kept apart in what is disputed. */
  readonly apart: Pair | null;
}

/** A pair with what is said of it, and what stands around it. */
export interface PairStanding {
  readonly pair: Pair;
  readonly owners: readonly [string, string];
  readonly own: string;
  readonly words: CountingWords;
  /** Joined pairs and pairs that are kept apart among all that stands as one, or would, with either record. */
  readonly around: readonly DecidedPair[];
  readonly isTooLarge: boolean;
}

/** What becomes of the groups where the own country says this of the pair. */
export function effectOf(standing: PairStanding, verdict: VerdictName): PairEffect {
  const { pair, own, owners, around, isTooLarge } = standing;
  const words = new Map(standing.words);
  if (verdict === 'none') words.delete(own);
  else words.set(own, verdict);
  const others = around.filter(({ left, right }) => left !== pair.left || right !== pair.right);
  const before = groupsOf(around);
  const state = pairState(owners, decidingOf(words));
  const decided = [...others, { ...pair, state }];
  const after = groupsOf(decided);
  const [was, is] = [sidesOf(pair, before), sidesOf(pair, after)];
  const kind = isTooLarge ? 'too-large' : kindOf({ was, is, state, verdict, isOwner: owners.includes(own) });
  const sizes = kind === 'parts' ? is : was;
  return {
    kind,
    left: standsWith(sizes.left),
    right: standsWith(sizes.right),
    waitsFor: waitsFor(owners, words),
    apart: kind === 'disputes' ? apartIn([is.left, is.right], decided) : null,
  };
}

interface Sides {
  readonly left: Group | null;
  readonly right: Group | null;
}

interface Change {
  readonly was: Sides;
  readonly is: Sides;
  readonly state: DecidedPair['state'];
  readonly verdict: VerdictName;
  readonly isOwner: boolean;
}

function kindOf({ was, is, state, verdict, isOwner }: Change): EffectKind {
  if (!isOwner) return verdict === 'none' ? 'nothing' : 'supports';
  const [before, now] = [disputedIn(was), disputedIn(is)];
  if (now.some((id) => !before.includes(id))) return 'disputes';
  if (before.some((id) => !now.includes(id))) return 'settles';
  if (areOne(is) && !areOne(was)) return 'joins';
  if (areOne(was) && !areOne(is)) return 'parts';
  if (state === 'apart') return 'keeps-apart';
  return state === 'open' && verdict === 'same' ? 'waits' : 'nothing';
}

function sidesOf({ left, right }: Pair, groups: readonly Group[]): Sides {
  const of = (id: string): Group | null => groups.find(({ members }) => members.includes(id)) ?? null;
  return { left: of(left), right: of(right) };
}

function areOne({ left, right }: Sides): boolean {
  return left !== null && left === right && left.dispute === null;
}

function disputedIn({ left, right }: Sides): readonly string[] {
  return [...new Set([left, right])].flatMap((group) => (group?.dispute ? group.members : []));
}

/** A record that stands alone counts for itself. */
function standsWith(group: Group | null): number {
  return group === null || group.dispute !== null ? 1 : group.members.length;
}

function apartIn(groups: readonly (Group | null)[], pairs: readonly DecidedPair[]): Pair | null {
  const found = pairs.find(
    ({ left, right, state }) =>
      state === 'apart' && groups.some((group) => group?.members.includes(left) && group.members.includes(right)),
  );
  return found ? { left: found.left, right: found.right } : null;
}
