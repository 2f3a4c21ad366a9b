import { useIntl } from 'react-intl';
import { useNow } from '../../components/now.js';
import { zonesOf } from './zones-of.js';

const TO_THE_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The time of day where people of a member sit, whose code stands beside it; nothing where clocks of its country differ, as it is not known by which they live. */
export function LocalTime({ member }: { readonly member: string }) {
  const clock = useClock();
  const [zone, ...others] = zonesOf(member);
  if (zone === undefined || others.some((other) => clock(other) !== clock(zone))) return null;
  return <ZoneTime zone={zone} />;
}

/** The time of day in a zone; nothing where the browser does not know it. */
export function ZoneTime({ zone }: { readonly zone: string }) {
  const intl = useIntl();
  const now = useNow();
  const clock = useClock();
  if (!isZone(zone)) return null;
  const words = intl.formatTime(now, { ...TO_THE_MINUTE, timeZone: zone, timeZoneName: 'long' });
  return (
    <time dateTime={now.toISOString()} title={words}>
      <span aria-hidden>{clock(zone)}</span>
      <span className="for-listeners">{words}</span>
    </time>
  );
}

/** The time of day in a zone at a moment; null where the browser does not know the zone. */
export function useTimeIn(): (zone: string, at: string) => string | null {
  const intl = useIntl();
  return (timeZone, at) => (isZone(timeZone) ? intl.formatTime(at, { ...TO_THE_MINUTE, timeZone }) : null);
}

function useClock(): (timeZone: string) => string {
  const intl = useIntl();
  const now = useNow();
  return (timeZone) => intl.formatTime(now, { ...TO_THE_MINUTE, timeZone });
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
