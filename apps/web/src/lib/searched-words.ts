/** Searches of a page; one more makes it forget the oldest. */
const MOST = 500;
const KEY_BYTES = 9;
const KEY = /^[\w-]{12}$/;

const kept = new Map<string, string>();

/**
 * Keeps what somebody searches for, and answers what stands for it in the address. Words are content of a case: they stay in the memory
 * of the page, so a list is found again by going back, and loses its words when the page is loaded anew.
 */
export function keepWords(words: string): string {
  const [oldest] = kept.keys();
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  kept.set(key, words);
  return key;
}

/** The words that a key of an address stands for; undefined where this page does not know it. */
export function wordsOf(key: unknown): string | undefined {
  return typeof key === 'string' && KEY.test(key) ? kept.get(key) : undefined;
}
