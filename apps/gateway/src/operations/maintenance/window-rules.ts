import { DAY_MS } from '#libs/vocabulary';

/** From when until when the gateway of a member says that it will be silent, milliseconds since 1970. */
export interface Window {
  readonly fromMs: number;
  readonly untilMs: number;
}

const LONGEST_MS = 3 * DAY_MS;
const ALL_MS = 7 * DAY_MS;
const AHEAD_MS = 60 * DAY_MS;

/** What a list of windows that is posted at a moment does not keep; null where it keeps all. By T at every reader, so all decide alike. */
export function brokenWindowRule(windows: readonly Window[], atMs: number): string | null {
  const lengths = windows.map(({ fromMs, untilMs }) => untilMs - fromMs);
  if (lengths.some((ms) => ms <= 0)) return 'a window ends after it begins';
  if (lengths.some((ms) => ms > LONGEST_MS)) return 'a window lasts 3 days at most';
  if (windows.some(({ fromMs }) => fromMs > atMs + AHEAD_MS)) return 'a window begins within 60 days';
  if (lengths.reduce((sum, ms) => sum + ms, 0) > ALL_MS) return 'the windows of a member last 7 days together at most';
  return null;
}

/** The window that a moment stands in; that which ends last, where there are several. */
export function windowAt(windows: readonly Window[], atMs: number): Window | null {
  const around = windows.filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
  return around.toSorted((a, b) => b.untilMs - a.untilMs)[0] ?? null;
}
