/** From when until when the gateway of a member says that it will be silent, milliseconds since 1970. */
export interface Window {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Shorter pauses count as announced, so that what is kept of a member is bounded. */
const PAUSE_MS = 3_600_000;

/** The same times without overlaps, in order. */
export function joined(windows: readonly Window[]): readonly Window[] {
  const times: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = times.at(-1);
    if (!last || window.fromMs - last.untilMs >= PAUSE_MS) times.push(window);
    else times[times.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, window.untilMs) };
  }
  return times;
}

/** The most that is announced within any span of a length: it begins with one of the times or ends with one. */
export function announcedIn(windows: readonly Window[], spanMs: number): number {
  const times = joined(windows);
  const begins = times.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs - spanMs]);
  return Math.max(0, ...begins.map((begin) => within(times, begin, begin + spanMs)));
}

function within(times: readonly Window[], beginMs: number, endMs: number): number {
  const parts = times.map(({ fromMs, untilMs }) => Math.min(untilMs, endMs) - Math.max(fromMs, beginMs));
  return parts.reduce((sum, ms) => sum + Math.max(0, ms), 0);
}
