import { useNow } from '../components/now.js';
import { useClockFormat } from '../components/time.js';
import classes from './frame.module.css';

/** The time, with its zone, as times of the page are shown. */
export function WallClock() {
  const now = useNow();
  const clock = useClockFormat();
  return (
    <time className={classes['wideOnly']} dateTime={now.toISOString()}>
      {clock(now)}
    </time>
  );
}
