/**
 * Lets a burst of work through at once, and then one piece each `everyMs`, or as much later as a piece is larger: who is alone never
 * waits, and under load what came in between is one piece (virtual scheduling of the generic cell rate algorithm, ITU-T I.371).
 */
export class Pace {
  private dueMs = -Infinity;

  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
  ) {}

  /** Counts one piece of work that was done at `nowMs` and fills `lastsMs`; answers the milliseconds until the next may begin. */
  take(nowMs: number, lastsMs = this.everyMs): number {
    this.dueMs = Math.max(this.dueMs, nowMs - this.burst * this.everyMs) + lastsMs;
    return Math.max(0, this.dueMs - nowMs);
  }
}
