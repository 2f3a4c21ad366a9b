import classes from './due.module.css';
import { useNow } from './now.js';
import { useDueFormat } from './time.js';

const SOON_MS = 24 * 3_600_000;

/** By when something is due, as people say it; what is near or late has a colour beside its words. */
export function Due({ at }: { readonly at: string }) {
  const format = useDueFormat();
  const left = Date.parse(at) - useNow().getTime();
  const state = left < 0 ? 'late' : left < SOON_MS ? 'soon' : undefined;
  return (
    <time className={classes['due']} dateTime={at} data-state={state}>
      {format(at)}
    </time>
  );
}
