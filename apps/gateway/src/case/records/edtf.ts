/** Year, or year with unspecified digits, or with month or season, or with a day; digits are unspecified from the right on. */
const DATE = /^(?:(-?\d{4})(?:-(\d{2})(?:-(\d{2}|XX))?|-XX(?:-XX)?)?|\d{3}X|\d{2}XX)[?~%]?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Spring to winter. */
const SEASONS = [21, 22, 23, 24];

/**
 * Tells whether a text is one date of EDTF level 1 (ISO 8601-2): a day, month, season or year, with `?`, `~`, `%` and `X`.
 * Years beyond four digits and intervals are not taken: a statement has a beginning and an end of its own.
 */
export function isEdtfDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (year === '-0000') return false;
  if (year === undefined || month === undefined) return true;
  if (SEASONS.includes(Number(month))) return day === undefined;
  const days = daysOf(Number(year), Number(month));
  if (days === undefined) return false;
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= days);
}

function daysOf(year: number, month: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : DAYS[month - 1];
}
