const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;

/** Keys and what they carry, side by side. */
export interface Entries {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

/** Sorts entries by key; entries of one key keep their order. Uses a second copy of the arrays while it runs. */
export function sortEntries(entries: Entries): Entries {
  let from = entries;
  let to: Entries = { keys: new Uint32Array(entries.keys.length), values: new Uint32Array(entries.keys.length) };
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    distribute(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function distribute(from: Entries, to: Entries, shift: number): void {
  const { keys, values } = from;
  const places = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < keys.length; i++) {
    const bucket = (((keys[i] ?? 0) >>> shift) & (BUCKETS - 1)) + 1;
    places[bucket] = (places[bucket] ?? 0) + 1;
  }
  for (let b = 1; b <= BUCKETS; b++) places[b] = (places[b] ?? 0) + (places[b - 1] ?? 0);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const place = places[bucket] ?? 0;
    places[bucket] = place + 1;
    to.keys[place] = key;
    to.values[place] = values[i] ?? 0;
  }
}
