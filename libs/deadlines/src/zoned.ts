import { DAY_MS } from '#libs/vocabulary';

/** A moment as clocks of a zone show it. */
export interface Civil {
  readonly date: string;
  readonly msOfDay: number;
}

/** Reads the clock and the calendar of a zone at a moment. */
export function civilOf(moment: Date, timeZone: string): Civil {
  const shown = moment.getTime() + offsetOf(moment.getTime(), timeZone);
  const msOfDay = ((shown % DAY_MS) + DAY_MS) % DAY_MS;
  return { date: new Date(shown - msOfDay).toISOString().slice(0, 10), msOfDay };
}

/** The moment at which a zone shows this; where a clock leaps over it in spring, as much later as the leap is long. */
export function momentOf({ date, msOfDay }: Civil, timeZone: string): Date {
  const shown = Date.parse(`${date}T00:00:00Z`) + msOfDay;
  const before = offsetOf(shown - DAY_MS, timeZone);
  const after = offsetOf(shown + DAY_MS, timeZone);
  // The later offset where it fits, else the one before a change: of an hour that comes twice the second, past none too early.
  return new Date(offsetOf(shown - after, timeZone) === after ? shown - after : shown - before);
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetOf(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
