const DAY = '(?:0[1-9]|[12][0-9]|3[01]|XX)';
const MONTH = '(?:0[1-9]|1[0-2]|2[1-4]|XX)';
const YEAR = '(?:-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)';
const DATE = new RegExp(`^${YEAR}(?:-${MONTH}(?:-${DAY})?)?[?~%]?$`);
const FULL = /^(-?\d{4})-(\d{2})-(\d{2})/;

/** Tells whether a text is a date of EDTF level 1 (ISO 8601-2): a day, month, season or year, with `?`, `~`, `%` and `X`. */
export function isEdtfDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [, year, month, day] = FULL.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
