import { sortEntries, type Entries } from '../blocking/radix-sort.js';
import type { RecordColumns } from './record-store.js';

const { imul } = Math;

/**
 * Puts records in an order that only what they hold decides, source by source: the same rows in any order of a file give
 * the same order here, and so the same samples, ties and groups.
 *
 * @returns for each place the number of the record that stands there
 */
export function canonicalOrder(records: RecordColumns): Uint32Array {
  const { count } = records;
  const [high, low] = [new Uint32Array(count), new Uint32Array(count)];
  for (let record = 0; record < count; record++) {
    high[record] = contentHash(records, record, 0x9e3779b1);
    low[record] = contentHash(records, record, 0x7f4a7c15);
  }
  let order: Uint32Array = Uint32Array.from({ length: count }, (_, i) => i);
  for (const keys of [records.idMark, low, high, records.source]) order = sortedBy(keys, order);
  return order;
}

/** Sorts by one key; records of one key keep their order. */
function sortedBy(keys: Uint32Array | Uint8Array, order: Uint32Array): Uint32Array {
  const entries: Entries = { keys: Uint32Array.from(order, (record) => keys[record] ?? 0), values: order };
  return sortEntries(entries).values;
}

function contentHash({ type, sex, birth, idBirth, ...records }: RecordColumns, record: number, seed: number): number {
  const { itemStart, itemKind, itemWord, words } = records;
  let hash = mix(seed ^ ((type[record] ?? 0) * 4 + (sex[record] ?? 0)), birth[record] ?? 0);
  hash = mix(hash, idBirth[record] ?? 0);
  for (let i = itemStart[record] ?? 0; i < (itemStart[record + 1] ?? 0); i++)
    hash = mix(hash + (itemKind[i] ?? 0), words.mark[itemWord[i] ?? 0] ?? 0);
  return hash >>> 0;
}

function mix(hash: number, value: number): number {
  const mixed = imul(hash ^ value, 0x85ebca6b);
  return imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

/** The same records in another order. */
export function inOrder(records: RecordColumns, order: Uint32Array): RecordColumns {
  const { count, itemStart } = records;
  const starts = new Uint32Array(count + 1);
  const items = itemStart[count] ?? 0;
  const [kinds, words] = [new Uint8Array(items), new Uint32Array(items)];
  let at = 0;
  for (let place = 0; place < count; place++) {
    const record = order[place] ?? 0;
    starts[place] = at;
    for (let i = itemStart[record] ?? 0; i < (itemStart[record + 1] ?? 0); i++) {
      kinds[at] = records.itemKind[i] ?? 0;
      words[at++] = records.itemWord[i] ?? 0;
    }
  }
  starts[count] = at;
  const bytes = (list: Uint8Array): Uint8Array => Uint8Array.from(order, (record) => list[record] ?? 0);
  const numbers = (list: Uint32Array): Uint32Array => Uint32Array.from(order, (record) => list[record] ?? 0);
  return {
    ...records,
    type: bytes(records.type),
    source: bytes(records.source),
    country: bytes(records.country),
    idMark: numbers(records.idMark),
    sex: bytes(records.sex),
    birth: numbers(records.birth),
    idBirth: numbers(records.idBirth),
    itemStart: starts,
    itemKind: kinds,
    itemWord: words,
  };
}
