import { useIntl } from 'react-intl';
import { useNow } from '../components/now.js';
import { useTimeMode } from '../components/time.js';
import classes from './frame.module.css';

const TO_THE_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

/** The time, with its zone, as times of the page are shown. */
export function WallClock() {
  const intl = useIntl();
  const now = useNow();
  const { mode } = useTimeMode();
  return (
    <time className={classes['wideOnly']} dateTime={now.toISOString()}>
      {intl.formatTime(now, { ...TO_THE_MINUTE, ...(mode === 'utc' ? { timeZone: 'UTC' } : {}) })}
    </time>
  );
}
