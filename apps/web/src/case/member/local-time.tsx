import { useIntl } from 'react-intl';
import { useNow } from '../../components/now.js';
import { zonesOf } from './zones-of.js';

const TO_THE_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The time of day where people of a member sit, whose code stands beside it; nothing where clocks of its country differ, as it is not known by which they live. */
export function LocalTime({ member }: { readonly member: string }) {
  const intl = useIntl();
  const now = useNow();
  const [zone, ...others] = zonesOf(member);
  const clock = (timeZone: string): string => intl.formatTime(now, { ...TO_THE_MINUTE, timeZone });
  if (zone === undefined || others.some((other) => clock(other) !== clock(zone))) return null;
  const words = intl.formatTime(now, { ...TO_THE_MINUTE, timeZone: zone, timeZoneName: 'long' });
  return (
    <time dateTime={now.toISOString()} title={words}>
      <span aria-hidden>{clock(zone)}</span>
      <span className="for-listeners">{words}</span>
    </time>
  );
}
