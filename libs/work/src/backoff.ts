/** Counts failures in a row of one thing, and says how long it waits before it is tried again. */
export class Backoff {
  private failures = 0;
  private dueAtMs = 0;

  constructor(
    private readonly firstMs: number,
    private readonly maxMs: number,
  ) {}

  /** Milliseconds until the next try; 0 when it may be tried now. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.dueAtMs - nowMs);
  }

  /** Notes a failure and answers how long to wait: twice as long each time, up to the maximum, or to a lower one for this cause. */
  failed(nowMs: number, maxMs = this.maxMs): number {
    const ms = Math.min(maxMs, this.firstMs * 2 ** Math.min(this.failures, 30));
    this.failures += 1;
    this.dueAtMs = nowMs + ms;
    return ms;
  }

  succeeded(): void {
    this.failures = 0;
    this.dueAtMs = 0;
  }
}
