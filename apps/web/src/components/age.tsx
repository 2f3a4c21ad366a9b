import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import { onceFor } from '../lib/once-for.js';
import { useLanguage } from '../lib/texts.js';
import { useNow } from './now.js';
import { useTimeFormat } from './time.js';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
];

const FORMATS = onceFor((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));

/** How long ago something was, in whole units of the largest that fits, or how long until it, to the nearest; below a minute it is now. */
export function ageOf(at: Date, now: Date, language: string): string {
  const passed = at.getTime() - now.getTime();
  const [unit, ms] = UNITS.find(([, size]) => Math.abs(passed) >= size) ?? ['second', Infinity];
  // Who has three days but a minute has three days.
  return FORMATS(language).format(passed > 0 ? Math.round(passed / ms) : Math.trunc(passed / ms), unit);
}

const BRIEF = onceFor((language) =>
  onceFor((unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })),
);

/** The same in few letters, for a narrow column: `3 days`. */
function briefAgeOf(at: Date, now: Date, language: string): string {
  const passed = Math.max(0, now.getTime() - at.getTime());
  const found = UNITS.find(([, size]) => passed >= size);
  if (!found) return FORMATS(language).format(0, 'second');
  const [unit, ms] = found;
  return BRIEF(language)(unit).format(Math.trunc(passed / ms));
}

/** How long ago something was; the exact moment for those who hover or listen. */
export function Age({ at, brief = false }: { readonly at: string; readonly brief?: boolean }) {
  const { language } = useLanguage();
  const format = useTimeFormat();
  const now = useNow();
  return (
    <time className="age" dateTime={new Date(at).toISOString()} title={format(at)}>
      {(brief ? briefAgeOf : ageOf)(new Date(at), now, language)}
    </time>
  );
}
