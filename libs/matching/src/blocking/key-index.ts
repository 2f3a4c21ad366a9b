import type { RecordColumns } from '../records/record-store.js';
import type { BitSet } from '../text/bit-set.js';
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
  readonly hash: number;
  /** How many records there are of all these. */
  readonly size: number;
  readonly isValue: boolean;
}

const NONE: readonly number[] = [];

/** Records by blocking key: one sorted array for what was there at the start, a small map for what came since. */
export class KeyIndex {
  private readonly hashes: Uint32Array;
  private readonly owners: Uint32Array;
  private readonly added = new Map<number, number[]>();
  /** By key, how many entries of the sorted index are of records that are no more. */
  private readonly dead = new Map<number, number>();
  /** Records that share a key with the one that is asked for, reused for each. */
  private readonly found = new GrowingUint32(1 << 12);
  private keys: KeyMaker;

  /** @param retired numbers of records that are no more */
  constructor(
    private records: RecordColumns,
    private readonly retired: BitSet,
  ) {
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
      else list.push(record);
    });
  }

  /** Takes out a record of the current view, before it is retired there. */
  remove(record: number): void {
    this.keys.each(record, (kind, a, b) => {
      const hash = hashKey(kind, a, b);
      const list = this.added.get(hash);
      const at = list?.indexOf(record) ?? -1;
      if (at >= 0) list?.splice(at, 1);
      else this.dead.set(hash, (this.dead.get(hash) ?? 0) + 1);
    });
  }

  /** Lists the records that share a key with a record, rare keys first, until the budget is spent; ascending. */
  candidates(record: number): readonly number[] {
    const budget = Math.min(
      BUDGET_MOST,
      Math.max(BUDGET_LEAST, (this.records.count - this.retired.size) * BUDGET_SHARE),
    );
    const { found, retired } = this;
    found.length = 0;
    const type = this.records.type[record];
    let spent = 0;
    for (const posting of this.postings(record)) {
      const { size } = posting;
      if (size > GENERIC || (spent > 0 && !posting.isValue && spent + size > budget)) continue;
      spent += size;
      for (let i = posting.from; i < posting.to; i++) found.push(this.owners[i] ?? 0);
      for (const added of posting.added) found.push(added);
    }
    const candidates: number[] = [];
    let last = record;
    for (const other of found.array.subarray(0, found.length).sort()) {
      if (other === last || other === record || retired.has(other)) continue;
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
      const dead = this.dead.get(hash) ?? 0;
      while (to < this.hashes.length && this.hashes[to] === hash && to - from <= GENERIC + dead) to++;
      const added = this.added.get(hash) ?? NONE;
      const size = to - from - dead + added.length;
      if (size > 0) postings.push({ from, to, added, hash, size, isValue: kind === Key.x });
    });
    return postings.sort((a, b) => Number(b.isValue) - Number(a.isValue) || a.size - b.size || a.hash - b.hash);
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
