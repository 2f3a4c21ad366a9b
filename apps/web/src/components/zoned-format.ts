import { localeOf } from '../lib/locale.js';

/** Formats moments as people of a language write them, with the zone where the options ask for it. */
export interface ZonedFormat {
  readonly format: (at: Date) => string;
  readonly formatRange: (from: Date, to: Date) => string;
  /** The zone as it is written behind a moment. */
  readonly zoneAt: (at: Date) => string;
}

/** The zone is named by its letters (CET) in every language: Bulgarian would write how far it is from Greenwich, as a word behind a point. */
export function zonedFormat(language: string, options: Intl.DateTimeFormatOptions): ZonedFormat {
  const own = new Intl.DateTimeFormat(localeOf(language), options);
  const lettered = new Intl.DateTimeFormat(localeOf('en'), options);
  const zoneAt = (at: Date): string =>
    lettered.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return {
    format: (at) =>
      own
        .formatToParts(at)
        .map(({ type, value }) => (type === 'timeZoneName' ? zoneAt(at) : value))
        .join(''),
    formatRange: (from, to) =>
      own
        .formatRangeToParts(from, to)
        .map(({ type, value, source }) =>
          type === 'timeZoneName' ? zoneAt(source === 'startRange' ? from : to) : value,
        )
        .join(''),
    zoneAt,
  };
}
