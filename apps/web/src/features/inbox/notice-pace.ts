/** Between two notifications of all windows together. */
export const PACE_MS = 60_000;
const LAST = 'joinder.noticed-at';

/** How long a notification has to wait, by when some window of this browser showed the last one. */
export function waitMs(now: number, last: number | null): number {
  return last === null || last > now ? 0 : Math.max(0, last + PACE_MS - now);
}

/**
 * Shows how much is new, at most once a minute; what comes in between is shown together. Windows of one browser share the pace, and one
 * notification takes the place of another.
 */
export class NoticePace {
  private waiting = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly show: (count: number) => void,
    private readonly isWanted: () => boolean,
  ) {}

  add(count: number): void {
    if (count <= 0 || !this.isWanted()) return;
    this.waiting += count;
    this.timer ??= setTimeout(() => this.tell(), waitMs(Date.now(), lastNoticed()));
  }

  /** What was looked at meanwhile is new no more. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting = 0;
  }

  private tell(): void {
    this.timer = null;
    if (!this.isWanted()) return this.stop();
    const left = waitMs(Date.now(), lastNoticed());
    // Another window was faster.
    if (left > 0) {
      this.timer = setTimeout(() => this.tell(), left);
      return;
    }
    localStorage.setItem(LAST, String(Date.now()));
    const count = this.waiting;
    this.waiting = 0;
    this.show(count);
  }
}

function lastNoticed(): number | null {
  const at = Number(localStorage.getItem(LAST) ?? Number.NaN);
  return Number.isNaN(at) ? null : at;
}
