import { ABOUT_WORDS, IDLE_WORDS, MONTH_NAMES } from './date-words.table.js';

/** A calendar date as year * 10000 + month * 100 + day; a part that is not known is 0, an unknown date is 0. */
export type PackedDate = number;

export interface ParsedDate {
  readonly date: PackedDate;
  readonly issue: 'DATE_IMPOSSIBLE' | 'DATE_UNREADABLE' | 'DATE_ORDER_ASSUMED' | null;
}

/** What decides how a date is read: the year that it is, and whether its country writes the day before the month. */
export interface DateCustom {
  readonly thisYear: number;
  readonly isDayFirst: boolean;
}

const UNREADABLE: ParsedDate = { date: 0, issue: 'DATE_UNREADABLE' };
const FIRST_YEAR = 1000;
/** Digits without separators are no year before this one: 12031985 is of March. */
const FIRST_COMPACT_YEAR = 1500;
const LEAST_NAME = 3;
/** In Romanian, which no beginning of martie is taken for. */
const TUESDAY = 'marti';
const TIME = /[t\s]+\d{1,2}:\d{2}.*$/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, i) =>
    names.flatMap((name) => {
      const starts = Array.from({ length: Math.max(0, name.length - LEAST_NAME) }, (_, n) =>
        name.slice(0, n + LEAST_NAME),
      );
      return [name, ...starts].filter((word) => word !== TUESDAY).map((word) => [word, i + 1] as const);
    }),
  ),
);

/** The numbers of a date in their order, the month where a word or a Roman number gave it, and what else stood there. */
interface DateParts {
  readonly numbers: readonly string[];
  readonly month: number;
  readonly isStrange: boolean;
  readonly isAbout: boolean;
}

/**
 * Reads a birth date as people of four countries write it: ISO, `19560409`, `12031985`, `850312`, `9.4.1956`, `4/9/56`,
 * `7 maart 1985`, `1985. március 7.`, `7 януари 1985 г.`, `12.III.1985`, `12-mrt-85`, `1956`. Day before month unless only
 * the other order is a date. Two-digit years are of the past. An impossible date keeps its year; what is not read for sure
 * is remarked.
 */
export function parseBirthDate(raw: string, custom: DateCustom): ParsedDate {
  const text = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(TIME, '');
  if (text === '') return { date: 0, issue: null };
  const parts = partsOf(text);
  const found = parts.month > 0 ? withMonth(parts, custom) : ofNumbers(parts.numbers, text, custom);
  if (!parts.isStrange) return parts.isAbout ? aboutYear(found) : found;
  return { date: found.date === 0 ? 0 : yearOf(found.date) * 10_000, issue: 'DATE_UNREADABLE' };
}

/** Reads a date as ISO 8601 writes it whose day every month has, the most frequent form by far; 0 for any other text. */
export function plainDate(text: string, thisYear: number): PackedDate {
  if (text.length !== 10 || text.charAt(4) !== '-' || text.charAt(7) !== '-') return 0;
  const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)];
  const isPlain = year > FIRST_YEAR && year <= thisYear && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isPlain ? year * 10_000 + month * 100 + day : 0;
}

/** Number that some digits of a text make, or NaN. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function partsOf(text: string): DateParts {
  const numbers: string[] = [];
  let [month, isStrange, isAbout] = [0, false, false];
  for (const [part] of text.matchAll(/\d+|\p{L}+/gu)) {
    if (/^\d/.test(part)) {
      numbers.push(part);
      continue;
    }
    const named = monthOf(part);
    if (named > 0 && month === 0) month = named;
    else if (ABOUT_WORDS.has(part)) isAbout = true;
    else if (!IDLE_WORDS.has(part)) isStrange = true;
  }
  return { numbers, month, isStrange, isAbout };
}

/** A month by its name in any of the languages, or by a Roman number in Latin or Cyrillic letters. */
function monthOf(word: string): number {
  const named = MONTHS.get(word);
  if (named !== undefined) return named;
  const latin = word.replaceAll('х', 'x').replaceAll('і', 'i').replaceAll('ѵ', 'v');
  return ROMAN.indexOf(latin) + 1;
}

function aboutYear(found: ParsedDate): ParsedDate {
  return found.issue === null ? { date: yearOf(found.date) * 10_000, issue: null } : found;
}

/** Beside a named month the larger or longer number is the year, else the last one. */
function withMonth({ numbers, month }: DateParts, custom: DateCustom): ParsedDate {
  const [first = '', second] = numbers;
  if (second === undefined) return first.length === 4 ? checked([Number(first), month, 0], custom) : UNREADABLE;
  if (numbers.length > 2) return UNREADABLE;
  const isYearFirst = first.length === 4 || (second.length !== 4 && Number(first) > 31);
  const [year, day] = isYearFirst ? [first, second] : [second, first];
  return checked([fullYear(year, custom), month, Number(day)], custom);
}

function ofNumbers(numbers: readonly string[], text: string, custom: DateCustom): ParsedDate {
  const [only = '', second] = numbers;
  if (second === undefined)
    return only.length === 8 || only.length === 6 ? compact(only, custom) : yearOnly(only, custom);
  if (numbers.length === 2) return yearMonth(numbers, custom);
  return numbers.length === 3 ? threeParts(numbers, text, custom) : UNREADABLE;
}

function yearOnly(part: string, { thisYear }: DateCustom): ParsedDate {
  const year = Number(part);
  if (part.length !== 4 || year <= FIRST_YEAR) return UNREADABLE;
  return year <= thisYear ? { date: year * 10_000, issue: null } : { date: 0, issue: 'DATE_IMPOSSIBLE' };
}

/** Eight or six digits without separators: year first, or day first where only that is a date. */
function compact(digits: string, custom: DateCustom): ParsedDate {
  const long = digits.length - 4;
  const yearFirst = compactDate([digits.slice(0, long), digits.slice(long, long + 2), digits.slice(long + 2)], custom);
  const dayFirst = compactDate([digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)], custom);
  if (yearFirst === 0 && dayFirst === 0) return UNREADABLE;
  const isSure = yearFirst === 0 || dayFirst === 0 || yearFirst === dayFirst;
  return { date: yearFirst === 0 ? dayFirst : yearFirst, issue: isSure ? null : 'DATE_ORDER_ASSUMED' };
}

function compactDate([year = '', month = '', day = '']: readonly string[], custom: DateCustom): PackedDate {
  const { date, issue } = checked([fullYear(year, custom), Number(month), Number(day)], custom);
  return issue === null && date % 100 !== 0 && yearOf(date) >= FIRST_COMPACT_YEAR ? date : 0;
}

function yearMonth(parts: readonly string[], custom: DateCustom): ParsedDate {
  const yearAt = parts.findIndex((part) => part.length === 4);
  if (yearAt < 0) return UNREADABLE;
  return checked([Number(parts[yearAt]), Number(parts[1 - yearAt]), 0], custom);
}

function threeParts(parts: readonly string[], text: string, custom: DateCustom): ParsedDate {
  const [first = '', second = '', third = ''] = parts;
  const [a, b] = [Number(first), Number(second)];
  if (first.length >= 4) return checked([a, b, Number(third)], custom);
  if (first.length === 2 && a > 31 && third.length <= 2)
    return checked([fullYear(first, custom), b, Number(third)], custom);
  const year = fullYear(third, custom);
  if (a > 12) return checked([year, b, a], custom);
  if (b > 12) return checked([year, a, b], custom);
  const assumed = checked([year, b, a], custom);
  // only slashes leave open whether an American wrote the month first
  if (a === b || assumed.issue !== null || custom.isDayFirst || !text.includes('/')) return assumed;
  return { date: assumed.date, issue: 'DATE_ORDER_ASSUMED' };
}

function fullYear(part: string, { thisYear }: DateCustom): number {
  const year = Number(part);
  if (part.length !== 2) return year;
  const century = thisYear - (thisYear % 100);
  return year + century > thisYear ? year + century - 100 : year + century;
}

function checked([year = 0, month = 0, day = 0]: readonly number[], { thisYear }: DateCustom): ParsedDate {
  if (!(year > FIRST_YEAR)) return UNREADABLE;
  if (year > thisYear) return { date: 0, issue: 'DATE_IMPOSSIBLE' };
  const known = (month === 0 && day === 0) || (month >= 1 && month <= 12 && day >= 0 && day <= daysIn(year, month));
  if (!known) return { date: year * 10_000, issue: 'DATE_IMPOSSIBLE' };
  return { date: year * 10_000 + month * 100 + day, issue: null };
}

function yearOf(date: PackedDate): number {
  return Math.trunc(date / 10_000);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
