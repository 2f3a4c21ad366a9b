/** How sure a date is: `?` uncertain, `~` approximate, `%` both. */
export type EdtfDoubt = 'sure' | 'uncertain' | 'approximate' | 'both';

/** A date of EDTF level 1, taken apart. `from` and `to` are years. */
export type EdtfDate = { readonly doubt: EdtfDoubt } & (
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly dayUnknown: boolean }
  | { readonly kind: 'season'; readonly year: number; readonly season: 'spring' | 'summer' | 'autumn' | 'winter' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
);

/** Year, or year with unspecified digits, or with month or season, or with a day; digits are unspecified from the right on. */
const SHAPE = /^(?:(-?\d{4})(?:-(\d{2})(?:-(\d{2}|XX))?|-XX(?:-XX)?)?|(\d{3}X|\d{2}XX))([?~%]?)$/;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const FIRST_SEASON = 21;
const DOUBTS: Readonly<Record<string, EdtfDoubt>> = { '?': 'uncertain', '~': 'approximate', '%': 'both' };

/**
 * Reads one date of EDTF level 1 (ISO 8601-2): a day, month, season or year, with `?`, `~`, `%` and `X`; null for anything else. Years
 * beyond four digits and intervals are not taken: a statement has a beginning and an end of its own.
 */
export function readEdtf(text: string): EdtfDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day, open, mark = ''] = match;
  const doubt = DOUBTS[mark] ?? 'sure';
  if (open !== undefined) {
    return { kind: 'years', from: Number(open.replaceAll('X', '0')), to: Number(open.replaceAll('X', '9')), doubt };
  }
  if (year === undefined || year === '-0000') return null;
  if (month === undefined) return { kind: 'year', year: Number(year), doubt };
  return readParts(Number(year), Number(month), { day, doubt });
}

function readParts(year: number, month: number, rest: { day: string | undefined; doubt: EdtfDoubt }): EdtfDate | null {
  const { day, doubt } = rest;
  const season = SEASONS[month - FIRST_SEASON];
  if (season) return day === undefined ? { kind: 'season', year, season, doubt } : null;
  if (month < 1 || month > 12) return null;
  if (day === undefined || day === 'XX') return { kind: 'month', year, month, dayUnknown: day === 'XX', doubt };
  const isDay = Number(day) >= 1 && Number(day) <= daysOf(year, month);
  return isDay ? { kind: 'day', year, month, day: Number(day), doubt } : null;
}

function daysOf(year: number, month: number): number {
  return utcDate(year, month + 1, 0).getUTCDate();
}

/** Midnight of a day in UTC. `Date.UTC` takes years below 100 for those of the last century. */
export function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Tells whether a text is one date of EDTF level 1. */
export function isEdtfDate(text: string): boolean {
  return readEdtf(text) !== null;
}
