import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { localeOf } from '../lib/locale.js';
import { onceFor } from '../lib/once-for.js';
import { useLanguage } from '../lib/texts.js';
import { zonedFormat } from './zoned-format.js';

/** In which zone times are shown: universal, that of the person, or that of the place where something happened. */
export type TimeMode = 'utc' | 'mine' | 'place';

interface TimeChoice {
  readonly mode: TimeMode;
  readonly choose: (mode: TimeMode) => void;
}

const STORED = 'joinder.time';
const TimeContext = createContext<TimeChoice | null>(null);

export function TimeProvider({ children }: { readonly children: ReactNode }) {
  const [mode, setMode] = useState<TimeMode>(() => parseMode(localStorage.getItem(STORED)));
  const choice = useMemo(
    () => ({
      mode,
      choose: (chosen: TimeMode) => {
        localStorage.setItem(STORED, chosen);
        setMode(chosen);
      },
    }),
    [mode],
  );
  return <TimeContext value={choice}>{children}</TimeContext>;
}

function parseMode(text: string | null): TimeMode {
  return text === 'utc' || text === 'place' ? text : 'mine';
}

export function useTimeMode(): TimeChoice {
  const choice = useContext(TimeContext);
  if (!choice) throw new Error('useTimeMode outside of TimeProvider');
  return choice;
}

/** Formats a moment in the chosen zone, which is always written. `zone` is that of the place of the event, where known. */
export function useTimeFormat(): (at: string | Date, zone?: string) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  return useMemo(() => {
    const inZone = ZONED(language);
    return (at, zone = '') => inZone(mode === 'utc' ? 'UTC' : mode === 'place' ? zone : '').format(new Date(at));
  }, [mode, language]);
}

/** As `useTimeFormat`, to the second: for what nothing else tells apart. */
export function useSecondFormat(): (at: string | Date) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  return (at) => EXACT(language)(mode === 'utc' ? 'UTC' : '').format(new Date(at));
}

/** Formats the time from one moment to another in the chosen zone, and says once what both share. */
export function useTimeRangeFormat(): (from: string, to: string) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  return (from, to) => ZONED(language)(mode === 'utc' ? 'UTC' : '').formatRange(new Date(from), new Date(to));
}

/** Formats a moment since when something is so: of today, the time alone, in the chosen zone. */
export function useSinceFormat(): (at: string | Date) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  const full = useTimeFormat();
  return (at) => {
    const time = new Date(at);
    const zone = mode === 'utc' ? 'UTC' : '';
    const day = DAYS(language)(zone);
    return day.format(time) === day.format(new Date()) ? CLOCKS(language)(zone).format(time) : full(time);
  };
}

/** Formats by when something is due: of today and tomorrow by these words and the time, in the chosen zone. */
export function useDueFormat(): (at: string | Date) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  const full = useTimeFormat();
  return (at) => {
    const time = new Date(at);
    const zone = mode === 'utc' ? 'UTC' : '';
    const day = DAYS(language)(zone);
    const ahead = [0, 1].find((days) => day.format(time) === day.format(new Date(Date.now() + days * DAY_MS)));
    return ahead === undefined
      ? full(time)
      : `${NEAR(language).format(ahead, 'day')} ${CLOCKS(language)(zone).format(time)}`;
  };
}

/** Formats the time of day of a moment, in the chosen zone, which is always written. */
export function useClockFormat(): (at: string | Date) => string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  return (at) => CLOCKS(language)(mode === 'utc' ? 'UTC' : '').format(new Date(at));
}

/** The zone in which times are shown now, as it is written behind them. */
export function useZoneName(): string {
  const { mode } = useTimeMode();
  const { language } = useLanguage();
  return CLOCKS(language)(mode === 'utc' ? 'UTC' : '').zoneAt(new Date());
}

const DAY_MS = 86_400_000;
const NEAR = onceFor((language) => new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }));
const inZone = (timeZone: string): { timeZone?: string } => (timeZone === '' ? {} : { timeZone });
const DAYS = onceFor((language) =>
  onceFor((zone) => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'short', ...inZone(zone) })),
);
const CLOCKS = onceFor((language) =>
  onceFor((zone) =>
    zonedFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      ...inZone(zone),
    }),
  ),
);

const MOMENT = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

/** Formats by language and zone; no zone is that of the person. */
const ZONED = onceFor((language) => onceFor((timeZone) => zonedFormat(language, { ...MOMENT, ...inZone(timeZone) })));
const EXACT = onceFor((language) =>
  onceFor((timeZone) => zonedFormat(language, { ...MOMENT, second: '2-digit', ...inZone(timeZone) })),
);

/** A moment to the second. */
export function ExactTime({ at }: { readonly at: string }) {
  const format = useSecondFormat();
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {format(at)}
    </time>
  );
}

/** A moment; machines and tooltips get it in UTC to the millisecond. */
export function Time({ at, zone }: { readonly at: string; readonly zone?: string }) {
  const format = useTimeFormat();
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {zone === undefined ? format(at) : format(at, zone)}
    </time>
  );
}
