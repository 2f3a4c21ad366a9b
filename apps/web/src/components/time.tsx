import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { onceFor } from '../lib/once-for.js';
import { useLanguage } from '../lib/texts.js';

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

/** Formats by language and zone; no zone is that of the person. */
const ZONED = onceFor((language) =>
  onceFor(
    (timeZone) =>
      new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
        ...(timeZone === '' ? {} : { timeZone }),
      }),
  ),
);

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
