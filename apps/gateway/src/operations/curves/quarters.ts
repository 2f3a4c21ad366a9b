/** How long a quarter of an hour is. */
export const QUARTER_MS = 15 * 60_000;

/** When the quarter of a moment began. */
export function quarterOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);
}

/** A moment so much later. */
export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
