import type { ClockView, FlowClocks } from './flow-clocks.js';

/** Bounds of what a clock shows more than the own one, in milliseconds; an infinite one is not known. */
export interface Skew {
  readonly low: number;
  readonly high: number;
}

/** What is known of one clock. */
export interface ClockReading {
  readonly clock: 'broker' | 'member';
  readonly member: string | null;
  readonly skew: Skew;
  readonly measuredAt: Date | null;
  /** It is not reached: what it showed before says nothing of it now. */
  readonly isAway: boolean;
}

type AnyReading = Omit<ClockReading, 'clock'> & Pick<ClockView, 'clock'>;

export const UNKNOWN_SKEW: Skew = { low: -Infinity, high: Infinity };

/** Clocks of ordinary care are within a second; certificates and sessions begin to fail at minutes. */
export const OFF_BY_MS = 30_000;

/**
 * Narrows bounds by more of them, newest first. Delays only widen bounds; where older ones contradict newer ones a clock was set in
 * between, and what is older says nothing any more.
 */
export function narrowed(newestFirst: Iterable<Skew>): Skew {
  let known = UNKNOWN_SKEW;
  for (const skew of newestFirst) {
    const both = { low: Math.max(known.low, skew.low), high: Math.min(known.high, skew.high) };
    if (both.low > both.high) return known;
    known = both;
  }
  return known;
}

/** Skew of a clock against ours, out of its skew against another one. */
export function plus(left: Skew, right: Skew): Skew {
  return { low: left.low + right.low, high: left.high + right.high };
}

/** Turns around who is measured against whom. */
export function turned({ low, high }: Skew): Skew {
  return { low: -high, high: -low };
}

/** Compares all clocks. No clock is right by itself: those off are the ones that differ from what more than half of them show. */
export function compareClocks(readings: readonly ClockReading[], now: Date): FlowClocks {
  const own: AnyReading = { clock: 'own', member: null, skew: { low: 0, high: 0 }, measuredAt: now, isAway: false };
  const all = [own, ...readings].map((reading) => (reading.isAway ? { ...reading, skew: UNKNOWN_SKEW } : reading));
  const known = all.filter(({ skew }) => estimate(skew) !== null);
  const reference = agreed(known.map(({ skew }) => skew));
  const isOff = ({ skew }: { skew: Skew }): boolean => reference !== null && distance(skew, reference) > OFF_BY_MS;
  return {
    at: now.toISOString(),
    clocks: all.map((reading) => clockView(reading, isOff(reading))),
    agreedMs: reference,
    isUndecided: reference === null,
  };
}

function clockView({ clock, member, skew, measuredAt }: AnyReading, isOff: boolean): ClockView {
  return {
    clock,
    member,
    skewMs: estimate(skew),
    lowestMs: Number.isFinite(skew.low) ? Math.round(skew.low) : null,
    highestMs: Number.isFinite(skew.high) ? Math.round(skew.high) : null,
    isOff,
    isKnown: isOff || estimate(skew) !== null,
    measuredAt: measuredAt?.toISOString() ?? null,
  };
}

/** The middle of both bounds; null while one is missing or they are too far apart to tell. */
function estimate({ low, high }: Skew): number | null {
  const isNarrow = Number.isFinite(low) && Number.isFinite(high) && high - low <= OFF_BY_MS;
  return isNarrow ? Math.round((low + high) / 2) : null;
}

/** What more than half of the clocks show; null where they disagree and none has that many with it. */
function agreed(skews: readonly Skew[]): number | null {
  const middles = skews.flatMap((skew) => estimate(skew) ?? []);
  const withIt = (middle: number): number => skews.filter((skew) => distance(skew, middle) <= OFF_BY_MS).length;
  const [best] = [...middles].sort((a, b) => withIt(b) - withIt(a) || Math.abs(a) - Math.abs(b));
  return best !== undefined && withIt(best) * 2 > skews.length ? best : null;
}

/** How far bounds are from a value at least. */
function distance({ low, high }: Skew, value: number): number {
  return Math.max(0, low - value, value - high);
}
