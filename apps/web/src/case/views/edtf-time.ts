import { type EdtfDate, readEdtf, utcDate } from '#libs/vocabulary';

const DAY_MS = 86_400_000;
const SEASON_MONTH = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** From the earliest to the latest moment that dates of EDTF leave open, in milliseconds of UTC; null where neither says anything. */
export function timeOf(begins: string | null, ends: string | null = null): readonly [number, number] | null {
  const first = spanOf(begins);
  const last = spanOf(ends);
  if (!first && !last) return null;
  const [from, to] = [(first ?? last)?.[0] ?? 0, (last ?? first)?.[1] ?? 0];
  return from <= to ? [from, to] : [to, from];
}

function spanOf(text: string | null): readonly [number, number] | null {
  const date = text === null ? null : readEdtf(text);
  if (!date) return null;
  const [from, next] = daysOf(date);
  return [from.getTime(), next.getTime() - 1];
}

/** Its first day, and the first that is no more of it. */
function daysOf(date: EdtfDate): readonly [Date, Date] {
  switch (date.kind) {
    case 'day': {
      const day = utcDate(date.year, date.month, date.day);
      return [day, new Date(day.getTime() + DAY_MS)];
    }
    case 'month':
      return [utcDate(date.year, date.month, 1), utcDate(date.year, date.month + 1, 1)];
    case 'season': {
      const month = SEASON_MONTH[date.season];
      return [utcDate(date.year, month, 1), utcDate(date.year, month + 3, 1)];
    }
    case 'year':
      return [utcDate(date.year, 1, 1), utcDate(date.year + 1, 1, 1)];
    case 'years':
      return [utcDate(date.from, 1, 1), utcDate(date.to + 1, 1, 1)];
  }
}
