import { DAY_MS, MINUTE_MS } from '#libs/vocabulary';

/** When a desk answers each week, by the clock of its zone: minutes behind midnight, Monday is 1. A range that ends no later than it begins ends the next day. */
export interface DutyHours {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a desk answers, and when that changes; null where it never does. Hours in a zone that nobody here knows say nothing. */
export type DutyState =
  | { readonly state: 'open' | 'closed'; readonly changesAt: Date | null }
  | { readonly state: 'unknown'; readonly changesAt: null };

interface Zoned {
  readonly zone: string;
  readonly hours: readonly DutyHours[];
}

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** 1 January 1970 was a Thursday. */
const FIRST_MINUTE = 3 * DAY_MINUTES;
/** The next change is a week away at most, or two where a change of the clock swallowed the only hours of one. */
const SIGHT_DAYS = 15;

/** Whether a desk answers; null where it never does, or where nobody here knows its zone. */
export function isOpenAt({ zone, hours }: Zoned, at: Date): boolean | null {
  const offsetAt = offsetOf(zone);
  if (offsetAt === null || hours.length === 0) return null;
  return covers(rangesOf(hours), at.getTime() + offsetAt(at.getTime()));
}

/** Hours by the clock on the wall: what a change of the clock repeats counts twice, what it skips does not. */
export function dutyAt({ zone, hours }: Zoned, at: Date): DutyState {
  const offsetAt = offsetOf(zone);
  if (offsetAt === null) return { state: 'unknown', changesAt: null };
  const ranges = rangesOf(hours);
  const isOpenIn = (ms: number): boolean => covers(ranges, ms + offsetAt(ms));
  const nowMs = at.getTime();
  const isOpen = isOpenIn(nowMs);
  if (ranges.length === 0 || isWholeWeek(ranges)) return { state: isOpen ? 'open' : 'closed', changesAt: null };
  const changesAt = candidates(ranges, nowMs, offsetAt).find((ms) => isOpenIn(ms) !== isOpen);
  return { state: isOpen ? 'open' : 'closed', changesAt: changesAt === undefined ? null : new Date(changesAt) };
}

type OffsetAt = (ms: number) => number;
type Range = readonly [start: number, end: number];

function covers(ranges: readonly Range[], wallMs: number): boolean {
  const minute = minuteOfWeek(wallMs);
  return ranges.some(([start, end]) => start <= minute && minute < end);
}

/** Moments behind now, ascending, among which each change is: a range begins or ends, or the clock is changed. */
function candidates(ranges: readonly Range[], nowMs: number, offsetAt: OffsetAt): readonly number[] {
  const minute = nowMs - (nowMs % MINUTE_MS);
  const days = Array.from({ length: SIGHT_DAYS + 1 }, (_, day) => minute + (day - 1) * DAY_MS);
  const changes = days.flatMap((day, i) => clockChange(days[i - 1] ?? day, day, offsetAt));
  const offsets = new Set(days.map(offsetAt));
  const monday = minute + offsetAt(minute) - minuteOfWeek(minute + offsetAt(minute)) * MINUTE_MS;
  const onTheWall = [-1, 0, 1, 2].flatMap((week) =>
    ranges.flat().map((bound) => monday + (week * WEEK_MINUTES + bound) * MINUTE_MS),
  );
  const moments = onTheWall.flatMap((wall) => [...offsets].map((offset) => wall - offset));
  return [...changes, ...moments].filter((ms) => ms > nowMs).toSorted((a, b) => a - b);
}

/** The minute from which on another offset holds, where one does. */
function clockChange(fromMs: number, untilMs: number, offsetAt: OffsetAt): readonly number[] {
  const before = offsetAt(fromMs);
  if (before === offsetAt(untilMs)) return [];
  let [low, high] = [fromMs / MINUTE_MS, untilMs / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE_MS) === before) low = middle;
    else high = middle;
  }
  return [high * MINUTE_MS];
}

/** In minutes of the week, apart from each other: many that overlap must not cost a reader more than the few that they say. */
function rangesOf(hours: readonly DutyHours[]): readonly Range[] {
  const apart: Range[] = [];
  for (const [start, end] of inWeek(hours).toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else apart.push([start, end]);
  }
  return apart;
}

function isWholeWeek([first, ...more]: readonly Range[]): boolean {
  return more.length === 0 && first?.[0] === 0 && first[1] === WEEK_MINUTES;
}

function inWeek(hours: readonly DutyHours[]): readonly Range[] {
  return hours.flatMap(({ day, from, to }): readonly Range[] => {
    const start = (day - 1) * DAY_MINUTES + from;
    const end = (day - 1) * DAY_MINUTES + (to > from ? to : to + DAY_MINUTES);
    if (end <= WEEK_MINUTES) return [[start, end]];
    return [
      [start, WEEK_MINUTES],
      [0, end - WEEK_MINUTES],
    ];
  });
}

function minuteOfWeek(wallMs: number): number {
  return (Math.floor(wallMs / MINUTE_MS) + FIRST_MINUTE) % WEEK_MINUTES;
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds; null where the zone is unknown. */
function offsetOf(timeZone: string): OffsetAt | null {
  const clock = clockOf(timeZone);
  if (clock === null) return null;
  return (ms) => {
    const minute = ms - (ms % MINUTE_MS);
    const parts = new Map(clock.formatToParts(minute).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - minute;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
    });
  } catch {
    return null;
  }
}
