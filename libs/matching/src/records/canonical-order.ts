import { sortEntries, type Entries } from '../blocking/radix-sort.js';
import { birthOf, endOfItems, firstItem, idBirthOf, kindOf, Row, sexOf, wordOf } from './record-rows.js';
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
  for (let record = 0; record < count; record++) hashContent(records, record, { high, low });
  let order: Uint32Array = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (const keys of [records.idMark, low, high, records.source])
    if (differ(keys, count)) order = sortedBy(keys, order);
  return order;
}

/** Whether any two keys differ: sorting by equal ones changes nothing. */
function differ(keys: Uint32Array | Uint8Array, count: number): boolean {
  for (let i = 1; i < count; i++) if (keys[i] !== keys[0]) return true;
  return false;
}

/** Sorts by one key; records of one key keep their order. */
function sortedBy(keys: Uint32Array | Uint8Array, order: Uint32Array): Uint32Array {
  const entries: Entries = { keys: gathered(keys, order, new Uint32Array(order.length)), values: order };
  return sortEntries(entries).values;
}

/** Hashes what a record holds in two ways, which together tell nearly any two records apart. */
function hashContent(
  records: RecordColumns,
  record: number,
  { high, low }: { high: Uint32Array; low: Uint32Array },
): void {
  const { type, rows, words } = records;
  const start = firstItem(records, record);
  const head = (type[record] ?? 0) * 4 + sexOf(rows[start - Row.items + Row.shape] ?? 0);
  const [birth, idBirth] = [birthOf(records, record), idBirthOf(records, record)];
  let hash = mix(mix(0x9e3779b1 ^ head, birth), idBirth);
  let other = mix(mix(0x7f4a7c15 ^ head, birth), idBirth);
  for (let i = start; i < endOfItems(records, record); i++) {
    const item = rows[i] ?? 0;
    const mark = words.mark[wordOf(item)] ?? 0;
    hash = mix(hash + kindOf(item), mark);
    other = mix(other + kindOf(item), mark);
  }
  high[record] = hash;
  low[record] = other;
}

/** Takes the numbers of a list in an order. */
function gathered<T extends Uint32Array | Uint8Array>(list: Uint32Array | Uint8Array, order: Uint32Array, into: T): T {
  for (let place = 0; place < order.length; place++) into[place] = list[order[place] ?? 0] ?? 0;
  return into;
}

function mix(hash: number, value: number): number {
  const mixed = imul(hash ^ value, 0x85ebca6b);
  return imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

/** The same records in another order, or some of them. */
export function inOrder(records: RecordColumns, order: Uint32Array): RecordColumns {
  const { rowStart } = records;
  const count = order.length;
  const starts = new Uint32Array(count + 1);
  const rows = new Uint32Array(rowStart[records.count] ?? 0);
  let at = 0;
  for (let place = 0; place < count; place++) {
    const record = order[place] ?? 0;
    starts[place] = at;
    for (let i = rowStart[record] ?? 0; i < (rowStart[record + 1] ?? 0); i++) rows[at++] = records.rows[i] ?? 0;
  }
  starts[count] = at;
  const bytes = (list: Uint8Array): Uint8Array => gathered(list, order, new Uint8Array(count));
  return {
    ...records,
    count,
    type: bytes(records.type),
    source: bytes(records.source),
    country: bytes(records.country),
    idMark: gathered(records.idMark, order, new Uint32Array(count)),
    rows,
    rowStart: starts,
  };
}
