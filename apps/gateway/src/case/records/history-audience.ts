/** A charter that acted, from the position on. */
export interface ActedCharter {
  readonly actedAt: bigint;
  readonly members: readonly string[];
}

/** Who was in a space at which position, as the log says. */
export interface SpaceMembership {
  /** Oldest first. */
  readonly charters: readonly ActedCharter[];
  /** Members that take part under the charter in force, and since when. */
  readonly takingPart: ReadonlyMap<string, bigint>;
}

/**
 * Tells whether a statement was released to everybody who was there: those who took part under the charter in force by
 * then, and under an earlier one all its members. Who had not signed an earlier charter yet counts as there, so in doubt
 * the answer is no.
 */
export function wasForAll(
  statement: { readonly position: bigint; readonly owner: string; readonly release: readonly string[] },
  { charters, takingPart }: SpaceMembership,
): boolean {
  const charter = charters.findLast(({ actedAt }) => actedAt < statement.position);
  if (!charter) return false;
  const inForce = charter === charters.at(-1);
  const there = inForce
    ? [...takingPart].filter(([, since]) => since < statement.position).map(([member]) => member)
    : charter.members;
  const others = there.filter((member) => member !== statement.owner);
  return others.length > 0 && others.every((member) => statement.release.includes(member));
}

/** Whether a member that takes part now was not in the space before: the charter before the one in force does not name it. */
export function isJoiner(member: string, { charters }: SpaceMembership): boolean {
  const before = charters.at(-2);
  return before !== undefined && !before.members.includes(member);
}
