/** A calendar date as year * 10000 + month * 100 + day; a part that is not known is 0, an unknown date is 0. */
export type PackedDate = number;

export interface ParsedDate {
  readonly date: PackedDate;
  readonly issue: 'DATE_IMPOSSIBLE' | 'DATE_UNREADABLE' | 'DATE_ORDER_ASSUMED' | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const UNREADABLE: ParsedDate = { date: 0, issue: 'DATE_UNREADABLE' };

/**
 * Reads a birth date as people write it: ISO, `19560409`, `9.4.1956`, `4/9/56`, `24-May-11`, `1956`. Day before month
 * unless only the other order is a date. Two-digit years are of the past. An impossible date keeps its year.
 */
export function parseBirthDate(raw: string, thisYear: number): ParsedDate {
  const text = raw.trim().toLowerCase();
  if (text === '') return { date: 0, issue: null };
  const named = text.replace(/([a-z]{3})[a-z]*\.?/g, (_, word: string) => {
    const month = MONTHS.indexOf(word) + 1;
    return month > 0 ? ` ${month}m ` : ' ';
  });
  const parts = named.match(/\d+m?/g) ?? [];
  const compact = parts.length === 1 && parts[0]?.length === 8 ? splitCompact(parts[0]) : parts;
  if (compact.length === 1) return yearOnly(compact[0] ?? '', thisYear);
  if (compact.length === 2) return yearMonth(compact, thisYear);
  return compact.length >= 3 ? threeParts(compact.slice(0, 3), thisYear) : UNREADABLE;
}

function splitCompact(digits: string): string[] {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
}

function yearOnly(part: string, thisYear: number): ParsedDate {
  const year = Number(part);
  return part.length === 4 && year > 1000 && year <= thisYear ? { date: year * 10000, issue: null } : UNREADABLE;
}

function yearMonth(parts: readonly string[], thisYear: number): ParsedDate {
  const yearAt = parts.findIndex((part) => /^\d{4}$/.test(part));
  const year = Number(parts[yearAt] ?? '');
  const month = parseInt(parts[1 - yearAt] ?? '', 10);
  if (yearAt < 0 || year > thisYear) return UNREADABLE;
  return month <= 12
    ? { date: year * 10000 + month * 100, issue: null }
    : { date: year * 10000, issue: 'DATE_IMPOSSIBLE' };
}

function threeParts(parts: readonly string[], thisYear: number): ParsedDate {
  const [first = '', second = '', third = ''] = parts;
  if (first.length >= 4 && !first.endsWith('m'))
    return checked(Number(first), parseInt(second, 10), parseInt(third, 10));
  const year = fullYear(third, thisYear);
  if (first.endsWith('m')) return checked(year, parseInt(first, 10), parseInt(second, 10));
  const [a, b] = [parseInt(first, 10), parseInt(second, 10)];
  if (second.endsWith('m') || a > 12) return checked(year, b, a);
  if (b > 12) return checked(year, a, b);
  const assumed = checked(year, b, a);
  return a === b || assumed.issue !== null ? assumed : { date: assumed.date, issue: 'DATE_ORDER_ASSUMED' };
}

function fullYear(part: string, thisYear: number): number {
  const year = Number(part);
  if (part.length !== 2) return year;
  const century = thisYear - (thisYear % 100);
  return year + century > thisYear ? year + century - 100 : year + century;
}

function checked(year: number, month: number, day: number): ParsedDate {
  if (!(year > 1000 && year < 2200)) return UNREADABLE;
  const known = (month === 0 && day === 0) || (month >= 1 && month <= 12 && day >= 0 && day <= daysIn(year, month));
  if (!known) return { date: year * 10000, issue: 'DATE_IMPOSSIBLE' };
  return { date: year * 10000 + month * 100 + day, issue: null };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
