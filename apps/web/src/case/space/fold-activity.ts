import type { ActivityEntry } from '../../lib/api-types.js';

/** What happened once or several times alike; the newest first. */
export interface ActivityRun {
  readonly newest: ActivityEntry;
  readonly oldest: ActivityEntry;
  readonly count: number;
  /** Where all of them are about one record. */
  readonly recordId: string | null;
}

/** Lines of a list that may say the same. */
const MOST_ALIKE = 3;

/**
 * Folds what says the same one after the other, so that a country that sends much hides nothing of the others. What comes again and again
 * between other things stands in three lines, the last of which counts all that is older.
 */
export function foldActivity(entries: readonly ActivityEntry[], most: number): readonly ActivityRun[] {
  const runs: ActivityRun[] = [];
  const places = new Map<string, readonly number[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const alike = places.get(key) ?? [];
    const last = alike.at(-1);
    const run = last === undefined ? undefined : runs[last];
    const isFolded = last === runs.length - 1 || alike.length === MOST_ALIKE;
    if (last !== undefined && run && isFolded) runs[last] = withOlder(run, entry);
    else {
      places.set(key, [...alike, runs.length]);
      runs.push({ newest: entry, oldest: entry, count: 1, recordId: entry.recordId });
    }
  }
  return runs.slice(0, most);
}

function withOlder(run: ActivityRun, oldest: ActivityEntry): ActivityRun {
  const recordId = run.recordId === oldest.recordId ? run.recordId : null;
  return { ...run, oldest, count: run.count + 1, recordId };
}

/** Equal for entries that are said by the same words. */
function keyOf({ type, sender, name }: ActivityEntry): string {
  return JSON.stringify([type, sender, name]);
}
