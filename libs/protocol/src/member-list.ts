/** Tells whether member ids are strictly ascending bytewise; ids are ASCII, where that is the order of strings. */
export function isAscending(members: readonly string[]): boolean {
  return members.every((member, i) => i === 0 || (members[i - 1] ?? '') < member);
}

/** Tells whether two lists name the same members in the same order. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, i) => member === b[i]);
}
