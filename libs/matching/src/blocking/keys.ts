import { Kind, LAST_NAME_KIND } from '../records/item-kind.js';
import { birthOf, endOfItems, firstItem, idBirthOf, kindOf, wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';

/** Taken once: keys are hashed hundreds of millions of times, and looking up a global each time costs more than the hash. */
const { imul } = Math;

/** Kinds of blocking key, by the letters they are written with: `ny:skeleton:year`. */
export const KEY_KINDS = ['x', 'bd', 'ny', 'n2', 'n1', 'np', 'ad', 'my', 'o2', 'o1'] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

/** Number of a key kind. */
export const Key = { x: 0, bd: 1, ny: 2, n2: 3, n1: 4, np: 5, ad: 6, my: 7, o2: 8, o1: 9 } as const satisfies Record<
  KeyKind,
  number
>;

/** Takes one key: its kind and up to two parts, which are text numbers or plain numbers as the kind says. */
export type KeySink = (kind: number, a: number, b: number) => void;

/** Most skeletons of a name that make keys, so that a long name costs no more than a short one. */
const MAX_SKELETONS = 10;

/**
 * Lists the blocking keys of records: two records are compared when they share one. Keys of a record are a set that
 * can live in memory by number or in PostgreSQL as `text[]`.
 */
export class KeyMaker {
  private readonly skeletons = new Uint32Array(MAX_SKELETONS);
  private readonly owner = new Uint8Array(MAX_SKELETONS);
  private count = 0;

  constructor(private readonly records: RecordColumns) {}

  /** Gives all keys of a record to a sink, some perhaps twice. */
  each(record: number, sink: KeySink): void {
    this.eachName(record, sink);
    this.eachDate(record, sink);
    this.eachValue(record, sink);
    this.eachOrgWord(record, sink);
  }

  /**
   * Lists the keys by which a very large number of records is compared with itself: only those that are narrow by
   * themselves, a name with a day, a month or a place, instead of a name or a year alone.
   */
  eachNarrow(record: number, sink: KeySink): void {
    const birth = birthOf(this.records, record) || idBirthOf(this.records, record);
    const year = Math.trunc(birth / 10_000);
    const isVague = birth % 100 === 0 || birth % 10_000 === 101;
    this.collect(record, 0, LAST_NAME_KIND);
    for (let i = 0; i < this.count; i++) {
      const skeleton = this.skeletons[i] ?? 0;
      if (!isVague) {
        sink(Narrow.day, skeleton, birth % 10_000);
        sink(Narrow.month, skeleton, Math.trunc(birth / 100));
      }
      for (let j = 0; j < i; j++) {
        if (this.owner[i] === this.owner[j]) continue;
        const other = this.skeletons[j] ?? 0;
        sink(Key.n2, Math.min(skeleton, other), Math.max(skeleton, other));
      }
      if (year !== 0) this.eachPlace(record, hashKey(Narrow.place, skeleton, year), sink);
    }
    this.eachDate(record, sink);
    this.eachValue(record, sink);
    this.eachOrgWord(record, sink);
  }

  /**
   * Lists the second keys by which a block of one kind is split when it holds too many records: what the first key
   * does not yet say.
   */
  eachRefinement(record: number, kind: number, sink: KeySink): void {
    const birth = birthOf(this.records, record);
    const vague = birth % 100 === 0 || birth % 10_000 === 101;
    const year = Math.trunc(birth / 10_000);
    if (!vague && (kind === Key.n1 || kind === Key.n2 || kind === Key.my)) sink(Refine.day, birth % 10_000, 0);
    if (!vague && kind === Key.ny) sink(Refine.month, Math.trunc((birth % 10_000) / 100), 0);
    if (year !== 0 && (kind === Key.n2 || kind === Key.np)) {
      sink(Refine.year, year, 0);
      sink(Refine.year, year + 1, 0);
    }
    if (kind === Key.n2 || kind === Key.ny || kind === Key.o2) this.eachPlaceOf(record, sink);
    if (kind === Key.bd || kind === Key.x || kind === Key.ad) {
      this.collect(record, 0, Kind.orgWord);
      for (let i = 0; i < this.count; i++) sink(Refine.word, this.skeletons[i] ?? 0, 0);
      if (kind === Key.bd) this.eachInitials(record, sink);
    }
  }

  /** First letters of each two words, in order of the alphabet: among the people born on one day few share them. */
  private eachInitials(record: number, sink: KeySink): void {
    const { rows, words } = this.records;
    const start = firstItem(this.records, record);
    for (let i = start; i < endOfItems(this.records, record) && kindOf(rows[i] ?? 0) <= LAST_NAME_KIND; i++) {
      const letter = words.bytes[words.start[wordOf(rows[i] ?? 0)] ?? 0] ?? 0;
      for (let j = start; j < i; j++) {
        const other = words.bytes[words.start[wordOf(rows[j] ?? 0)] ?? 0] ?? 0;
        sink(Refine.initials, letter < other ? letter : other, letter < other ? other : letter);
      }
    }
  }

  private eachPlaceOf(record: number, sink: KeySink): void {
    const { rows, words } = this.records;
    for (let i = firstItem(this.records, record); i < endOfItems(this.records, record); i++) {
      const place = isPlace(kindOf(rows[i] ?? 0));
      if (place) sink(Refine.place, words.folded[wordOf(rows[i] ?? 0)] ?? 0, 0);
    }
  }

  private eachName(record: number, sink: KeySink): void {
    this.collect(record, 0, LAST_NAME_KIND);
    const year = Math.trunc((birthOf(this.records, record) || idBirthOf(this.records, record)) / 10_000);
    for (let i = 0; i < this.count; i++) {
      const skeleton = this.skeletons[i] ?? 0;
      sink(Key.n1, skeleton, 0);
      if (year !== 0) {
        sink(Key.ny, skeleton, year);
        sink(Key.ny, skeleton, year + 1);
      }
      for (let j = 0; j < i; j++) {
        if (this.owner[i] === this.owner[j]) continue;
        const other = this.skeletons[j] ?? 0;
        sink(Key.n2, Math.min(skeleton, other), Math.max(skeleton, other));
      }
      this.eachPlace(record, skeleton, sink);
    }
    this.eachMother(record, year, sink);
  }

  private eachPlace(record: number, skeleton: number, sink: KeySink): void {
    const { rows, words } = this.records;
    for (let i = firstItem(this.records, record); i < endOfItems(this.records, record); i++) {
      const kind = kindOf(rows[i] ?? 0);
      if (!isPlace(kind)) continue;
      sink(Key.np, skeleton, words.folded[wordOf(rows[i] ?? 0)] ?? 0);
    }
  }

  private eachMother(record: number, year: number, sink: KeySink): void {
    if (year === 0) return;
    this.collect(record, Kind.mother, Kind.mother);
    for (let i = 0; i < this.count; i++) sink(Key.my, this.skeletons[i] ?? 0, year);
  }

  /** Full dates, also with day and month exchanged. */
  private eachDate(record: number, sink: KeySink): void {
    const own = birthOf(this.records, record);
    const decoded = idBirthOf(this.records, record);
    if (decoded !== 0 && decoded !== own) sink(Key.bd, decoded, 0);
    const rest = own % 10_000;
    if (rest % 100 === 0 || rest === 101) return;
    sink(Key.bd, own, 0);
    if (rest % 100 <= 12 && rest % 101 !== 0) sink(Key.bd, own - rest + (rest % 100) * 100 + Math.trunc(rest / 100), 0);
  }

  private eachValue(record: number, sink: KeySink): void {
    const { rows, words } = this.records;
    let house = 0;
    const end = endOfItems(this.records, record);
    for (let i = firstItem(this.records, record); i < end; i++) {
      const kind = kindOf(rows[i] ?? 0);
      const word = wordOf(rows[i] ?? 0);
      if (kind === Kind.house) house = words.folded[word] ?? 0;
      if (!isExclusive(kind)) continue;
      sink(Key.x, words.folded[word] ?? 0, kind);
      for (let f = words.formStart[word] ?? 0; f < (words.formStart[word + 1] ?? 0); f++)
        sink(Key.x, words.forms[f] ?? 0, kind);
    }
    if (house === 0) return;
    for (let i = firstItem(this.records, record); i < end; i++) {
      const kind = kindOf(rows[i] ?? 0);
      if (kind === Kind.postcode || kind === Kind.street) sink(Key.ad, words.folded[wordOf(rows[i] ?? 0)] ?? 0, house);
    }
  }

  private eachOrgWord(record: number, sink: KeySink): void {
    this.collect(record, Kind.orgWord, Kind.orgWord);
    for (let i = 0; i < this.count; i++) {
      const skeleton = this.skeletons[i] ?? 0;
      sink(Key.o1, skeleton, 0);
      for (let j = 0; j < i; j++) {
        if (this.owner[i] === this.owner[j]) continue;
        const other = this.skeletons[j] ?? 0;
        sink(Key.o2, Math.min(skeleton, other), Math.max(skeleton, other));
      }
    }
  }

  private collect(record: number, from: number, to: number): void {
    const { rows, words } = this.records;
    this.count = 0;
    const end = endOfItems(this.records, record);
    for (let i = firstItem(this.records, record); i < end; i++) {
      const kind = kindOf(rows[i] ?? 0);
      if (kind < from || kind > to) continue;
      const word = wordOf(rows[i] ?? 0);
      if ((words.start[word + 1] ?? 0) - (words.start[word] ?? 0) < 2) continue;
      for (let s = words.skeletonStart[word] ?? 0; s < (words.skeletonStart[word + 1] ?? 0); s++) {
        if (this.count === MAX_SKELETONS) return;
        this.skeletons[this.count] = words.skeletons[s] ?? 0;
        this.owner[this.count++] = i - firstItem(this.records, record);
      }
    }
  }
}

/** Kinds of key that stand for two, in very large comparisons. */
const Narrow = { day: 10, month: 11, place: 12 } as const;

/** Kinds of second key. */
const Refine = { day: 20, month: 21, year: 22, place: 23, word: 24, initials: 25 } as const;

function isPlace(kind: number): boolean {
  return kind === Kind.birthPlace || kind === Kind.city || kind === Kind.postcode;
}

function isExclusive(kind: number): boolean {
  return kind >= Kind.nationalId && kind <= Kind.registration;
}

/** Mixes a key into 32 bits; two keys that fall together only cost a comparison. */
export function hashKey(kind: number, a: number, b: number): number {
  let h = imul(kind + 1, 0x9e3779b1) ^ imul(a + 0x7f4a7c15, 0x85ebca6b);
  h = imul(h ^ (h >>> 15), 0xc2b2ae35) ^ imul(b + 0x165667b1, 0x27d4eb2f);
  h = imul(h ^ (h >>> 13), 0x85ebca6b);
  return (h ^ (h >>> 16)) >>> 0;
}
