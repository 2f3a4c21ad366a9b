/**
 * Lets a burst of work through at once, and then one piece each `everyMs`: who is alone never waits, and under load what came in
 * between is one piece (virtual scheduling of the generic cell rate algorithm, ITU-T I.371).
 */
export class Pace {
  private dueMs = -Infinity;

  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
  ) {}

  /** Counts one piece of work that was done at `nowMs`; answers the milliseconds until the next may begin. */
  take(nowMs: number): number {
    this.dueMs = Math.max(this.dueMs, nowMs - this.burst * this.everyMs) + this.everyMs;
    return Math.max(0, this.dueMs - nowMs);
  }
}
