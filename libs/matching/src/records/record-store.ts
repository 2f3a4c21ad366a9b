import { GrowingBytes, GrowingUint32 } from '../text/growing.js';
import { hashText } from '../text/hash-text.js';
import { WordTable, type WordColumns } from '../text/word-table.js';
import { KIND_COUNT, type ItemKind } from './item-kind.js';
import { RawArena } from './raw-arena.js';
import { RECORD_TYPES, type RecordFields, type RecordIssue, type RecordType } from './record.js';

/** The scalar facts of one record beside its items. Dates are packed (see birth-date). Sex is 0 unknown, 1 m, 2 f. */
export interface RecordFacts {
  readonly type: RecordType;
  readonly source: number;
  readonly country: number;
  readonly sex: 0 | 1 | 2;
  readonly birth: number;
  /** Birth date inside a valid national number, 0 when none. */
  readonly idBirth: number;
}

/** All records as columns: what is compared. Arrays may be longer than their records. */
export interface RecordColumns {
  readonly count: number;
  readonly type: Uint8Array;
  readonly source: Uint8Array;
  /** Number of each record's country in the order in which they came, 0 where none is stated. */
  readonly country: Uint8Array;
  /** A hash of each record's id. */
  readonly idMark: Uint32Array;
  readonly sex: Uint8Array;
  readonly birth: Uint32Array;
  readonly idBirth: Uint32Array;
  readonly itemStart: Uint32Array;
  readonly itemKind: Uint8Array;
  readonly itemWord: Uint32Array;
  /** Number of records that use a folded text or have the sound of a skeleton, by text id: the term frequency. */
  readonly textCount: Uint32Array;
  /** Number of records that have an item of a kind. */
  readonly kindCount: Uint32Array;
  readonly words: WordColumns;
}

/** Items of one record under construction; reused for each record. */
export class RecordDraft {
  readonly kinds: number[] = [];
  readonly words: number[] = [];

  /** Adds a word, once for each kind. */
  add(kind: ItemKind, word: number): void {
    if (word === 0) return;
    const { kinds, words } = this;
    let at = kinds.length;
    while (at > 0 && (kinds[at - 1] ?? 0) > kind) at--;
    for (let i = at - 1; i >= 0 && kinds[i] === kind; i--) if (words[i] === word) return;
    for (let i = kinds.length; i > at; i--) {
      kinds[i] = kinds[i - 1] ?? 0;
      words[i] = words[i - 1] ?? 0;
    }
    kinds[at] = kind;
    words[at] = word;
  }

  /** Forgets everything for the next record. */
  clear(): void {
    this.kinds.length = 0;
    this.words.length = 0;
  }
}

const MOST_COUNTRIES = 254;

/** Longest list of items kept of one record; a record with more is cut, so no pair can cost without bound. */
export const MAX_ITEMS = 48;

/** Prepared records as growing columns, with the raw text of each beside them. Owned by one thread. */
export class RecordStore {
  readonly words = new WordTable();
  readonly raw = new RawArena();
  readonly ids: string[] = [];
  readonly issues = new Map<number, readonly RecordIssue[]>();
  private readonly type = new GrowingBytes();
  private readonly source = new GrowingBytes();
  private readonly country = new GrowingBytes();
  private readonly countries: string[] = [''];
  private readonly idMark = new GrowingUint32();
  private readonly sex = new GrowingBytes();
  private readonly birth = new GrowingUint32();
  private readonly idBirth = new GrowingUint32();
  private readonly itemStart = new GrowingUint32();
  private readonly itemKind = new GrowingBytes();
  private readonly itemWord = new GrowingUint32();
  private readonly textCount = new GrowingUint32();
  private readonly kindCount = new GrowingUint32(KIND_COUNT);

  /** Number of records. */
  get count(): number {
    return this.type.length;
  }

  /** Appends a prepared record and gives its number. */
  append(id: string, fields: RecordFields, prepared: { facts: RecordFacts; draft: RecordDraft }): number {
    const { facts, draft } = prepared;
    const record = this.type.length;
    this.ids.push(id);
    this.raw.append(fields);
    this.type.push(RECORD_TYPES.indexOf(facts.type));
    this.source.push(facts.source);
    this.country.push(facts.country);
    this.idMark.push(hashText(id));
    this.sex.push(facts.sex);
    this.birth.push(facts.birth);
    this.idBirth.push(facts.idBirth);
    this.itemStart.push(this.itemKind.length);
    const items = Math.min(draft.kinds.length, MAX_ITEMS);
    for (let i = 0; i < items; i++) {
      this.itemKind.push(draft.kinds[i] ?? 0);
      this.itemWord.push(draft.words[i] ?? 0);
    }
    this.countItems(this.itemStart.array[record] ?? 0, 1);
    return record;
  }

  /** Gives a country its number; countries beyond the first few hundred count as not stated. */
  numberOfCountry(country: string): number {
    const name = country.trim().toLowerCase();
    const known = this.countries.indexOf(name);
    if (known >= 0) return known;
    if (this.countries.length > MOST_COUNTRIES) return 0;
    this.countries.push(name);
    return this.countries.length - 1;
  }

  /** Takes the last record back, as after a question that is no record; its words stay. */
  removeLast(): void {
    const record = this.type.length - 1;
    const start = this.itemStart.array[record] ?? 0;
    this.countItems(start, -1);
    for (const list of [
      this.type,
      this.source,
      this.country,
      this.idMark,
      this.sex,
      this.birth,
      this.idBirth,
      this.itemStart,
    ])
      list.length--;
    this.itemKind.length = start;
    this.itemWord.length = start;
    this.ids.pop();
    this.raw.removeLast();
    this.issues.delete(record);
  }

  /** The records as they stand. Later additions may replace arrays, so take a new view after adding. */
  view(): RecordColumns {
    return {
      count: this.count,
      type: this.type.array,
      source: this.source.array,
      country: this.country.array,
      idMark: this.idMark.array,
      sex: this.sex.array,
      birth: this.birth.array,
      idBirth: this.idBirth.array,
      itemStart: this.itemStart.close(this.itemKind.length),
      itemKind: this.itemKind.array,
      itemWord: this.itemWord.array,
      textCount: this.textCount.array,
      kindCount: this.kindCount.array,
      words: this.words.view(),
    };
  }

  /** Counts the texts and kinds of the items from `start` on. */
  private countItems(start: number, by: 1 | -1): void {
    let last = -1;
    for (let i = start; i < this.itemKind.length; i++) {
      const kind = this.itemKind.array[i] ?? 0;
      const word = this.itemWord.array[i] ?? 0;
      this.words.countTexts(word, this.textCount, by);
      if (kind !== last) this.kindCount.bump(kind, by);
      last = kind;
    }
  }
}
