/** Computes how many of n members must agree: ⌊2n/3⌋+1. */
export function quorumOf(members: number): number {
  if (!Number.isSafeInteger(members) || members < 0) throw new RangeError('a number of members is a whole number');
  return Math.floor((2 * members) / 3) + 1;
}
