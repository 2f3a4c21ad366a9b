import type { RecordColumns } from '../records/record-store.js';
import { GrowingUint32 } from '../text/growing.js';
import { hashKey, Key, KeyMaker } from './keys.js';
import { sortEntries } from './radix-sort.js';

/** Share of all records a search may look at, and the bounds of it. */
const BUDGET_SHARE = 0.005;
const BUDGET_LEAST = 60;
const BUDGET_MOST = 4000;
/** A key of more records than this says nothing (Senzing calls such a value generic). */
export const GENERIC = 2000;

/** Where the records of one key stand: in the sorted index, and among those added since. */
interface Posting {
  readonly from: number;
  readonly to: number;
  readonly added: readonly number[];
  readonly isValue: boolean;
}

const NONE: readonly number[] = [];

/** Records by blocking key: one sorted array for what was there at the start, a small map for what came since. */
export class KeyIndex {
  private readonly hashes: Uint32Array;
  private readonly owners: Uint32Array;
  private readonly added = new Map<number, number[]>();
  /** Records that share a key with the one that is asked for, reused for each. */
  private readonly found = new GrowingUint32(1 << 12);
  private keys: KeyMaker;

  constructor(private records: RecordColumns) {
    this.keys = new KeyMaker(records);
    const hashes = new GrowingUint32(1 << 16);
    const owners = new GrowingUint32(1 << 16);
    for (let record = 0; record < records.count; record++) {
      this.keys.each(record, (kind, a, b) => {
        hashes.push(hashKey(kind, a, b));
        owners.push(record);
      });
    }
    const sorted = sortEntries({
      keys: hashes.array.subarray(0, hashes.length),
      values: owners.array.subarray(0, owners.length),
    });
    this.hashes = sorted.keys;
    this.owners = sorted.values;
  }

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
    this.keys = new KeyMaker(records);
  }

  /** Adds a record of the current view. */
  add(record: number): void {
    this.keys.each(record, (kind, a, b) => {
      const hash = hashKey(kind, a, b);
      const list = this.added.get(hash);
      if (list === undefined) this.added.set(hash, [record]);
      else if (list[list.length - 1] !== record) list.push(record);
    });
  }

  /** Lists the records that share a key with a record, rare keys first, until the budget is spent; ascending. */
  candidates(record: number): readonly number[] {
    const budget = Math.min(BUDGET_MOST, Math.max(BUDGET_LEAST, this.records.count * BUDGET_SHARE));
    const { found } = this;
    found.length = 0;
    const type = this.records.type[record];
    let spent = 0;
    for (const posting of this.postings(record)) {
      const size = sizeOf(posting);
      if (size > GENERIC || (spent > 0 && !posting.isValue && spent + size > budget)) continue;
      spent += size;
      for (let i = posting.from; i < posting.to; i++) found.push(this.owners[i] ?? 0);
      for (const added of posting.added) found.push(added);
    }
    const candidates: number[] = [];
    let last = record;
    for (const other of found.array.subarray(0, found.length).sort()) {
      if (other === last || other === record) continue;
      last = other;
      if (this.records.type[other] === type) candidates.push(other);
    }
    return candidates;
  }

  private postings(record: number): readonly Posting[] {
    const postings: Posting[] = [];
    const seen = new Set<number>();
    this.keys.each(record, (kind, a, b) => {
      const hash = hashKey(kind, a, b);
      if (seen.has(hash)) return;
      seen.add(hash);
      const from = this.lowerBound(hash);
      let to = from;
      while (to < this.hashes.length && this.hashes[to] === hash && to - from <= GENERIC) to++;
      const added = this.added.get(hash) ?? NONE;
      if (to > from || added.length > 0) postings.push({ from, to, added, isValue: kind === Key.x });
    });
    return postings.sort((a, b) => Number(b.isValue) - Number(a.isValue) || sizeOf(a) - sizeOf(b) || a.from - b.from);
  }

  private lowerBound(hash: number): number {
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sizeOf(posting: Posting): number {
  return posting.to - posting.from + posting.added.length;
}
