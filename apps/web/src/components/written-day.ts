import { isEdtfDate, LANGUAGES } from '#libs/vocabulary';

const DAY_FIRST = /^(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4})\.?(?: ?г\.?)?$/;
const YEAR_FIRST = /^(\d{4}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})\.?$/;
const NAMED_DAY_FIRST = /^(\d{1,2})\.? (\p{L}+)\.?,? (\d{4})\.?(?: ?г\.?)?$/u;
const NAMED_YEAR_FIRST = /^(\d{4})\.? (\p{L}+)\.? (\d{1,2})\.?$/u;
const NAMED_MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u;

/** Reads a day as people write it in any of the languages, such as `14-02-1988`, `1988. 02. 14.` or `14 februari 1988`; null for anything else. */
export function writtenDay(text: string): string | null {
  const trimmed = text.trim();
  const [year, month, day] = partsOf(trimmed);
  const written = `${year}-${two(month)}-${two(day)}`;
  return isEdtfDate(written) ? written : null;
}

/** Whether a text is a day of the calendar, such as `1988-02-14`. */
export function isDay(text: string): boolean {
  return writtenDay(text) === text;
}

function partsOf(text: string): readonly [year: string, month: string, day: string] {
  const byDay = DAY_FIRST.exec(text);
  if (byDay) return [byDay[3] ?? '', byDay[2] ?? '', byDay[1] ?? ''];
  const byYear = YEAR_FIRST.exec(text);
  if (byYear) return [byYear[1] ?? '', byYear[2] ?? '', byYear[3] ?? ''];
  const named = NAMED_DAY_FIRST.exec(text);
  if (named) return [named[3] ?? '', monthOf(named[2]), named[1] ?? ''];
  const yearNamed = NAMED_YEAR_FIRST.exec(text);
  if (yearNamed) return [yearNamed[1] ?? '', monthOf(yearNamed[2]), yearNamed[3] ?? ''];
  const monthNamed = NAMED_MONTH_FIRST.exec(text);
  return monthNamed ? [monthNamed[3] ?? '', monthOf(monthNamed[1]), monthNamed[2] ?? ''] : ['', '', ''];
}

function monthOf(name = ''): string {
  return monthNumbers().get(name.toLocaleLowerCase()) ?? '';
}

let months: ReadonlyMap<string, string> | null = null;

/** Numbers of months by their names, long and short, as they stand beside a day. */
function monthNumbers(): ReadonlyMap<string, string> {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((style) => {
        const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i): readonly [string, string] => {
          const parts = format.formatToParts(new Date(Date.UTC(2000, i, 1)));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          return [name.replace(/\.$/, '').toLocaleLowerCase(), String(i + 1)];
        });
      }),
    ),
  );
  return months;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
