const DAY_MS = 86_400_000;
/** Months between two marks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const MOST_TICKS = 14;

export interface Tick {
  /** Days since 1970. */
  readonly day: number;
  readonly date: Date;
  readonly isYear: boolean;
}

/** Marks of an axis between two days: months, or every so many of them, or years. */
export function ticksOf(from: number, to: number, most = MOST_TICKS): readonly Tick[] {
  const first = new Date(from * DAY_MS);
  const months = (to - from) / 30.44;
  const step = STEPS.find((one) => months / one <= most) ?? 2400;
  const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  const ticks: Tick[] = [];
  for (let month = start; ticks.length <= MOST_TICKS + 2; month += step) {
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = date.getTime() / DAY_MS;
    if (day > to) break;
    if (day >= from) ticks.push({ day, date, isYear: step >= 12 });
  }
  return ticks;
}
