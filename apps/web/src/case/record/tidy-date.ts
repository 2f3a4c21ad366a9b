import { isEdtfDate, LANGUAGES } from '#libs/vocabulary';
import { TERMS } from '#libs/words';
import { writtenDay } from '../../components/written-day.js';

/** Besides those that the pages say. */
const ABOUT_TOO = [
  '~',
  'ca',
  'c',
  'circa',
  'cca',
  'around',
  'ongeveer',
  'omstreeks',
  'körül',
  'kb',
  'ок',
  'към',
  'cam',
];
const ABOUT = [...LANGUAGES.map((language) => TERMS.aboutDate[language]), ...ABOUT_TOO].join('|');
const ABOUT_BEFORE = new RegExp(`^(?:${ABOUT})\\.? ?(?=\\d|\\p{L})`, 'iu');
const ABOUT_BEHIND = new RegExp(`(?<=[\\d.]) ?(?:${ABOUT})\\.?$`, 'iu');

const YEAR = /^(\d{4})\.?(?: ?г\.?)?$/;
const MONTH_FIRST = /^(\d{1,2}) ?[./-] ?(\d{4})\.?(?: ?г\.?)?$/;
const MONTH_LAST = /^(\d{4}) ?[./-] ?(\d{1,2})\.?$/;
/** A month by its name has the year before or behind it, as a day beside it would have. */
const NAMED_MONTH = /^(\p{L}+\.? \d{4}\.?(?: ?г\.?)?|\d{4}\. \p{L}+)$/u;

/**
 * Writes a date as people type it, such as `7.5.1991 г.`, `05-1991` or `about 1991`, as it is kept (EDTF); anything else is left as it is.
 */
export function tidyDate(text: string): string {
  const trimmed = text.trim();
  if (isEdtfDate(trimmed)) return trimmed;
  const date = trimmed.replace(ABOUT_BEFORE, '').replace(ABOUT_BEHIND, '');
  const kept = writtenDay(date) ?? writtenMonth(date) ?? YEAR.exec(date)?.[1] ?? null;
  if (kept === null) return trimmed;
  return date === trimmed ? kept : `${kept}~`;
}

function writtenMonth(text: string): string | null {
  const [, month = '', year = ''] = MONTH_FIRST.exec(text) ?? [];
  const [, yearFirst = year, monthLast = month] = MONTH_LAST.exec(text) ?? [];
  const written = `${yearFirst}-${monthLast.padStart(2, '0')}`;
  if (isEdtfDate(written) && Number(monthLast) <= 12) return written;
  if (!NAMED_MONTH.test(text)) return null;
  const day = writtenDay(/^\d/.test(text) ? `${text} 1` : `1 ${text}`);
  return day?.slice(0, 7) ?? null;
}
