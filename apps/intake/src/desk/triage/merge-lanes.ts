import type { SignalHead } from '../../shared/signals/stored-signal.js';

/** What waits in the two lanes, each most pressing first. */
export interface Lanes<Waiting extends SignalHead> {
  readonly normal: readonly Waiting[];
  readonly flood: readonly Waiting[];
}

/**
 * Orders two lanes as one queue. The more pressing signal goes first, and of one priority the one that is no flood: a cry for help among
 * many is heard at once. But behind each of a flood that overtook comes one that was overtaken, so that whoever sends a thousand times
 * "danger" keeps nobody's child waiting for more than as many as stand before it in its own lane.
 */
export function mergeLanes<Waiting extends SignalHead>(
  { normal, flood }: Lanes<Waiting>,
  { limit, lastWasFlood }: { readonly limit: number; readonly lastWasFlood: boolean },
): readonly Waiting[] {
  const merged: Waiting[] = [];
  let [n, f, wasFlood] = [0, 0, lastWasFlood];
  while (merged.length < limit) {
    const [next, overtaking] = [normal[n], flood[f]];
    if (next === undefined && overtaking === undefined) break;
    const isFlood =
      next === undefined || (overtaking !== undefined && !wasFlood && overtaking.priority < next.priority);
    const taken = isFlood ? overtaking : next;
    if (taken === undefined) break;
    merged.push(taken);
    if (isFlood) f += 1;
    else n += 1;
    wasFlood = isFlood;
  }
  return merged;
}
