/** What a key may do; one key, one use. */
export type KeyUse = 'record' | 'checkpoint' | 'sealing' | 'admin';

/** Algorithm of a key, always read from the trust list, never from a message. */
export type KeyAlgorithm = 'ed25519' | 'p256' | 'x25519';

/** The one table of suites: use → suite number → algorithm. A number that is missing here is reserved for a later build. */
export const SUITES = {
  record: { 1: 'ed25519', 2: 'p256' },
  checkpoint: { 1: 'ed25519' },
  sealing: { 1: 'x25519' },
  admin: { 1: 'ed25519' },
} as const satisfies Record<KeyUse, Readonly<Record<number, KeyAlgorithm>>>;

/** Finds the algorithm of a use and suite; null where this build knows none. */
export function algorithmOf(use: KeyUse, suite: number): KeyAlgorithm | null {
  const suites: Readonly<Record<number, KeyAlgorithm>> = SUITES[use];
  return Object.hasOwn(suites, suite) ? (suites[suite] ?? null) : null;
}

/** Finds the suite of a use and algorithm; null where the use has none. */
export function suiteOf(use: KeyUse, algorithm: KeyAlgorithm): number | null {
  const found = Object.entries(SUITES[use]).find(([, name]) => name === algorithm);
  return found ? Number(found[0]) : null;
}
