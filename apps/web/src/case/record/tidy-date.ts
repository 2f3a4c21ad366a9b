import { isEdtfDate } from '#libs/vocabulary';

const DAY_FIRST = /^(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4})\.?(?: ?г\.?)?$/;
const YEAR_FIRST = /^(\d{4}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})\.?$/;

/** Writes a day as people type it, such as `7.5.1991 г.`, `07-05-1991` or `1991. 05. 07.`, in EDTF; anything else is left as it is. */
export function tidyDate(text: string): string {
  const trimmed = text.trim();
  const [, day, month, year] = DAY_FIRST.exec(trimmed) ?? [];
  const [, yearFirst, monthSecond, dayThird] = YEAR_FIRST.exec(trimmed) ?? [];
  const written = `${year ?? yearFirst}-${two(month ?? monthSecond)}-${two(day ?? dayThird)}`;
  return isEdtfDate(written) ? written : trimmed;
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}
