import type { JudgedStep } from '#libs/protocol';
import { DAY_MS, MINUTE_MS, REFUSED_IS_NEWS_MS } from '#libs/vocabulary';

/** Refusals that came within one minute of a log. */
export interface RefusedMinute {
  /** T of the last one, milliseconds since 1970. */
  lastMs: number;
  count: number;
}

/**
 * What one space refused within the last day of which no signature says who sent it. Whoever reaches the broker put it there, so the boards of the
 * members name the operator for as long: its own board has to say the same. Bounded by the minutes of a day.
 */
export class RecentRefusals {
  private minutes: RefusedMinute[] = [];

  /** Takes note of one position, or of those that a step stands for. */
  add({ record, t, count }: Pick<JudgedStep, 'record' | 't' | 'count'>): void {
    if (record !== null) return;
    const lastMs = Number(t);
    const newest = this.minutes.at(-1);
    if (newest && minuteOf(newest.lastMs) === minuteOf(lastMs)) {
      newest.lastMs = lastMs;
      newest.count += count;
      return;
    }
    this.minutes = [...this.minutes.filter((minute) => minute.lastMs > lastMs - DAY_MS), { lastMs, count }];
  }

  /** How much was refused within a day, and when last; null where that is news no more. */
  news(nowMs: number): RefusedMinute | null {
    const recent = this.minutes.filter(({ lastMs }) => lastMs > nowMs - DAY_MS);
    const lastMs = recent.at(-1)?.lastMs ?? 0;
    if (nowMs - lastMs >= REFUSED_IS_NEWS_MS) return null;
    return { lastMs, count: recent.reduce((sum, { count }) => sum + count, 0) };
  }

  /** Oldest first. */
  all(): readonly RefusedMinute[] {
    return this.minutes;
  }

  /** Takes up minutes that were remembered. */
  load(minutes: readonly RefusedMinute[]): void {
    this.minutes = [...minutes];
  }
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
