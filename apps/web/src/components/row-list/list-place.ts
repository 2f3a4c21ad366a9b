/** Where somebody was in a list. */
export interface ListPlace {
  readonly top: number;
  readonly row: number;
}

const MOST = 100;

/** By the entry of the history of this page; a page that is loaded anew begins anew. */
const places = new Map<string, ListPlace>();

export function placeAt(key: string): ListPlace | undefined {
  return places.get(key);
}

/** Notes a place; one more than most makes it forget the oldest. */
export function notePlace(key: string, place: ListPlace): void {
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}

/** The entry was replaced: it is the same place. */
export function movePlace(from: string, to: string): void {
  const place = places.get(from);
  if (place === undefined) return;
  places.delete(from);
  notePlace(to, place);
}
