const MAX_DEPTH = 32;

/** Tells whether a body is nested too deeply. Validation walks bodies by recursion, so a deep one is refused before; this walk goes level by level. */
export function isDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}
