/** Which rules are looked for, in the address. */
export interface AccessSearch {
  /** Part of a principal, topic or group. */
  readonly q?: string;
}

/** Reads it; what is wrong is left out. */
export function parseAccessSearch({ q }: Record<string, unknown>): AccessSearch {
  return typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {};
}
