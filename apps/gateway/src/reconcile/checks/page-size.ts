/** As many pages as a question may have. */
const MOST_PAGES = 100;
/** As many numbers as a page may have. */
const MOST_KEYS = 500;
/** Fewer make a list answer bit by bit, more leave much of a day unused. */
const USUAL_KEYS = 100;
/** A list of no more is a question of the moment: it may use all of a day. */
export const SMALL_LIST = 50;

/** How many numbers may be asked about on a day for a list: a quarter of each day stays free for small ones. */
export function limitOf(keys: number, aDay: number): number {
  return keys <= SMALL_LIST ? aDay : Math.floor((aDay * 3) / 4);
}

/** Numbers of a page, so that each fits into a day; null where a list has too many. */
export function pageSize(keys: number, aDay: number): number | null {
  const least = Math.max(1, Math.min(keys, MOST_KEYS, limitOf(keys, aDay)));
  const wanted = Math.max(USUAL_KEYS, Math.ceil(keys / MOST_PAGES));
  const size = Math.min(least, wanted);
  return Math.ceil(keys / size) > MOST_PAGES ? null : size;
}
