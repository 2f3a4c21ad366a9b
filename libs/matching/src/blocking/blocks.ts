import type { RecordColumns } from '../records/record-store.js';
import { GrowingUint32 } from '../text/growing.js';
import { hashKey, Key, KeyMaker } from './keys.js';
import { sortEntries, type Entries } from './radix-sort.js';

/** Most records one block of a strong key (a value, two names) compares with each other. */
const STRONG_LIMIT = 50;
/** The same for weak keys among few records; the more records, the fewer, so that each costs the same. */
const WEAK_LIMIT = 50;
const WEAK_LEAST = 6;
const FEW_RECORDS = 60_000;
/** From here on only narrow keys are made: a name alone would make blocks that are left out anyway. */
const LARGE = 200_000;

/** Most records a block may hold, by kind of key; a fuller one is split by a second key, then left out. */
function limitOf(kind: number, records: number): number {
  if (kind === Key.x) return STRONG_LIMIT;
  const weak = Math.max(WEAK_LEAST, Math.min(WEAK_LIMIT, Math.round((WEAK_LIMIT * FEW_RECORDS) / records)));
  return kind === Key.n2 || kind === Key.ad ? Math.min(STRONG_LIMIT, weak * 2) : weak;
}

/** Last member of its block. */
export const LAST = 0x8000_0000;

/**
 * Blocks in shared memory. `members` lists the records of block after block, ascending, the last one marked by LAST;
 * `places` lists for each record where in `members` it stands, so that each record finds its partners after itself.
 */
export interface Blocks {
  readonly members: Uint32Array;
  readonly placeStart: Uint32Array;
  readonly places: Uint32Array;
  /** Blocks left out because even their second keys were too common. */
  readonly generic: number;
}

/** Blocks of one part of all keys, not yet joined with the others. */
export interface BlockPart {
  readonly members: Uint32Array;
  readonly generic: number;
}

/** From here on keys are parted, so that threads can share the work. It depends on the records alone. */
const PARTED_FROM = 20_000;
const PARTS = 4;

/** Number of parts in which the blocks of so many records are built. */
function partCount(records: number): number {
  return records < PARTED_FROM ? 1 : PARTS;
}

/** Builds the blocks of all records among each other. */
export function buildBlocks(records: RecordColumns): Blocks {
  return joinParts(
    records.count,
    partRanges(records.count, 1).flatMap((range) => buildParts(records, range)),
  );
}

/** Parts of keys that are built together, from one up to, not including, another. */
export interface PartRange {
  readonly from: number;
  readonly to: number;
}

/** Most parts that are built together: their keys are made once for all, and take memory for each. */
const PARTS_TOGETHER = 2;

/** All parts, in as few ranges as leave work for each thread. */
export function partRanges(records: number, threads: number): readonly PartRange[] {
  const parts = partCount(records);
  const together = Math.max(1, Math.min(PARTS_TOGETHER, Math.floor(parts / threads)));
  return Array.from({ length: Math.ceil(parts / together) }, (_, i) => ({
    from: i * together,
    to: Math.min(parts, (i + 1) * together),
  }));
}

/** Builds the blocks of those keys whose hash falls into one of some parts, part by part. */
export function buildParts(records: RecordColumns, range: PartRange): readonly BlockPart[] {
  return firstKeys(records, range).map((entries) => {
    const builder = new PartBuilder(records);
    builder.addFirstKeys(entries);
    builder.addSecondKeys();
    return builder.finish();
  });
}

/** Lists the keys of all records in each of some parts, with the record and the kind of each. */
function firstKeys(records: RecordColumns, { from, to }: PartRange): readonly Entries[] {
  const keys = new KeyMaker(records);
  const parts = Array.from({ length: to - from }, () => new KeyList());
  const mask = partCount(records.count) - 1;
  let record = 0;
  const sink = (kind: number, a: number, b: number): void => {
    const hash = hashKey(kind, a, b);
    const part = hash & mask;
    if (part >= from && part < to) parts[part - from]?.push(hash, record * 16 + kind);
  };
  const isLarge = records.count > LARGE;
  for (; record < records.count; record++) {
    if (isLarge) keys.eachNarrow(record, sink);
    else keys.each(record, sink);
  }
  return parts.map((part) => part.entries());
}

/** Keys of one part as they come. */
class KeyList {
  private readonly hashes = new GrowingUint32(1 << 16);
  private readonly owners = new GrowingUint32(1 << 16);

  push(hash: number, owner: number): void {
    this.hashes.push(hash);
    this.owners.push(owner);
  }

  entries(): Entries {
    const { hashes, owners } = this;
    return { keys: hashes.array.subarray(0, hashes.length), values: owners.array.subarray(0, owners.length) };
  }
}

/** Joins all parts in their order and notes where each record stands. */
export function joinParts(count: number, parts: readonly BlockPart[]): Blocks {
  const total = parts.reduce((sum, part) => sum + part.members.length, 0);
  const members = new Uint32Array(new SharedArrayBuffer(total * 4));
  let at = 0;
  for (const part of parts) {
    members.set(part.members, at);
    at += part.members.length;
  }
  const placeStart = new Uint32Array(new SharedArrayBuffer((count + 1) * 4));
  for (let i = 0; i < members.length; i++) bump(placeStart, ((members[i] ?? 0) & ~LAST) + 1);
  for (let i = 1; i < placeStart.length; i++) placeStart[i] = (placeStart[i] ?? 0) + (placeStart[i - 1] ?? 0);
  const next = placeStart.slice();
  const places = new Uint32Array(new SharedArrayBuffer(members.length * 4));
  for (let i = 0; i < members.length; i++) {
    const record = (members[i] ?? 0) & ~LAST;
    places[next[record] ?? 0] = i;
    bump(next, record);
  }
  return { members, placeStart, places, generic: parts.reduce((sum, part) => sum + part.generic, 0) };
}

class PartBuilder {
  private readonly keys: KeyMaker;
  private readonly members = new GrowingUint32(1 << 16);
  private readonly refineHash = new GrowingUint32(1 << 12);
  private readonly refineRecord = new GrowingUint32(1 << 12);
  private generic = 0;

  constructor(private readonly records: RecordColumns) {
    this.keys = new KeyMaker(records);
  }

  addFirstKeys(entries: Entries): void {
    const sorted = sortEntries(entries);
    this.eachGroup(sorted, 4, (from, to) => this.refine(sorted, from, to));
  }

  addSecondKeys(): void {
    const sorted = sortEntries({
      keys: this.refineHash.array.subarray(0, this.refineHash.length),
      values: this.refineRecord.array.subarray(0, this.refineRecord.length),
    });
    this.eachGroup(sorted, 0, () => {
      this.generic++;
    });
  }

  /** Gives the blocks in memory that threads share. */
  finish(): BlockPart {
    return { members: this.members.share(), generic: this.generic };
  }

  /** Keeps groups of two up to the limit; hands fuller ones on. Values hold the record above `shift` bits. */
  private eachGroup(sorted: Entries, shift: number, tooFull: (from: number, to: number) => void): void {
    const { keys, values } = sorted;
    for (let from = 0; from < keys.length;) {
      let to = from + 1;
      while (to < keys.length && keys[to] === keys[from]) to++;
      if (to - from > limitOf(shift === 0 ? Key.n1 : (values[from] ?? 0) & 15, this.records.count)) tooFull(from, to);
      else if (to - from > 1) this.keep(values, [from, to], shift);
      from = to;
    }
  }

  private keep(values: Uint32Array, range: readonly [number, number], shift: number): void {
    const start = this.members.length;
    let last = -1;
    for (let i = range[0]; i < range[1]; i++) {
      const record = (values[i] ?? 0) >>> shift;
      if (record !== last) this.members.push(record);
      last = record;
    }
    if (this.members.length - start < 2) this.members.length = start;
    else
      this.members.array[this.members.length - 1] = ((this.members.array[this.members.length - 1] ?? 0) | LAST) >>> 0;
  }

  private refine(sorted: Entries, from: number, to: number): void {
    let last = -1;
    for (let i = from; i < to; i++) {
      const value = sorted.values[i] ?? 0;
      if (value === last) continue;
      last = value;
      const record = value >>> 4;
      const hash = sorted.keys[i] ?? 0;
      this.keys.eachRefinement(record, value & 15, (kind, a, b) => {
        this.refineHash.push(hashKey(kind, hash ^ a, b));
        this.refineRecord.push(record);
      });
    }
  }
}

function bump(list: Uint32Array, at: number): void {
  list[at] = (list[at] ?? 0) + 1;
}
