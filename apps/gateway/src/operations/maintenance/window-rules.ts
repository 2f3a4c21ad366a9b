import { DAY_MS } from '#libs/vocabulary';
import { announcedIn, joined, type Window } from './announced-time.js';

/** What a member announced before. */
export interface Announced {
  /** Windows of its newest post, and when that was. */
  readonly windows: readonly Window[];
  readonly atMs: number;
  /** Times that were announced until then, none of them longer ago than counts. */
  readonly spent: readonly Window[];
}

const LONGEST_MS = 3 * DAY_MS;
const ALL_MS = 7 * DAY_MS;
const AHEAD_MS = 60 * DAY_MS;
/** Within any of so many days a member is silent by its own word for no longer than one window lasts. */
const SPAN_MS = 14 * DAY_MS;

/** What a list of windows that is posted at a moment does not keep; null where it keeps all. By T at every reader, so all decide alike. */
export function brokenWindowRule(
  windows: readonly Window[],
  atMs: number,
  spent: readonly Window[] = [],
): string | null {
  const lengths = windows.map(({ fromMs, untilMs }) => untilMs - fromMs);
  if (lengths.some((ms) => ms <= 0)) return 'a window ends after it begins';
  if (lengths.some((ms) => ms > LONGEST_MS)) return 'a window lasts 3 days at most';
  if (windows.some(({ fromMs }) => fromMs > atMs + AHEAD_MS)) return 'a window begins within 60 days';
  if (lengths.reduce((sum, ms) => sum + ms, 0) > ALL_MS) return 'the windows of a member last 7 days together at most';
  if (announcedIn([...spent, ...from(windows, atMs)], SPAN_MS) > LONGEST_MS)
    return 'a member announces 3 days within 14 at most';
  return null;
}

/** What a member has announced when it posts again: what it takes back before its time was none. */
export function spentUntil({ windows, atMs, spent }: Announced, nowMs: number): readonly Window[] {
  const begun = from(windows, atMs).map(({ fromMs, untilMs }) => ({ fromMs, untilMs: Math.min(untilMs, nowMs) }));
  return joined([...spent, ...begun.filter(isTime)]).filter(({ untilMs }) => untilMs > nowMs - SPAN_MS);
}

/** The window that a moment stands in; that which ends last, where there are several. */
export function windowAt(windows: readonly Window[], atMs: number): Window | null {
  const around = windows.filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
  return around.toSorted((a, b) => b.untilMs - a.untilMs)[0] ?? null;
}

/** Nothing is announced for the time before it is said. */
function from(windows: readonly Window[], atMs: number): readonly Window[] {
  return windows.map(({ fromMs, untilMs }) => ({ fromMs: Math.max(fromMs, atMs), untilMs })).filter(isTime);
}

function isTime({ fromMs, untilMs }: Window): boolean {
  return fromMs < untilMs;
}
