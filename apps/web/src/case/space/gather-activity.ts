import type { ActivityEntry } from '../../lib/api-types.js';

/**
 * Puts what says the same on one day in one place, that of the newest, so that a country that sends much hides nothing of the others: what is
 * alike and stands together is one line of a stream.
 */
export function gatherActivity(entries: readonly ActivityEntry[]): readonly ActivityEntry[] {
  const groups = Map.groupBy(entries, (entry) => `${new Date(entry.at).toDateString()} ${alikeOf(entry)}`);
  return [...groups.values()].flat();
}

/** Equal for entries that are said by the same words. */
export function alikeOf({ type, sender, name }: ActivityEntry): string {
  return JSON.stringify([type, sender, name]);
}
