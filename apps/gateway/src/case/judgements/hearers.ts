import { type HeldPair, holdersOfBoth, lacking } from './pair-holders.repository.js';

/** Who may hear a word of this country on a pair. */
export interface Hearing {
  readonly held: HeldPair;
  /** What this country said before, where it is on the log. */
  readonly own: { readonly readers: readonly string[] } | null;
  /** Members that others told of the pair: a release list named them. */
  readonly told: readonly string[];
}

/**
 * Members that hear it, ascending: all that hold both, as this gateway knows, and whoever heard an earlier word of it. Where it speaks of a
 * record of its own that the owner of the other one lacks, nobody does: that country cannot answer, and must not learn of the record.
 */
export function hearersOf(
  { held, own, told }: Hearing,
  { own: member, others }: { readonly own: string; readonly others: readonly string[] },
): readonly string[] {
  const before = own?.readers ?? [];
  const isAlone = isSaidAtHome(held, member);
  const both = isAlone ? [] : [...holdersOfBoth(held), ...told];
  return others.filter((one) => both.includes(one) || before.includes(one));
}

/** Whether a word of this country stays at home: it owns one of the two, and the owner of the other one lacks it. */
export function isSaidAtHome(held: HeldPair, member: string): boolean {
  const owners = [held.left.owner, held.right.owner];
  return owners.includes(member) && lacking(held) !== null;
}
