import { BitSet } from '../text/bit-set.js';
import { GrowingBytes, GrowingUint32 } from '../text/growing.js';
import { hashText } from '../text/hash-text.js';
import { WordTable, type WordColumns } from '../text/word-table.js';
import { KIND_COUNT, type ItemKind } from './item-kind.js';
import { RawArena } from './raw-arena.js';
import {
  endOfItems,
  itemOf,
  kindOf,
  Row,
  shapeOf,
  signsIn,
  withSigns,
  wordOf,
  type RecordRows,
} from './record-rows.js';
import { RECORD_TYPES, type RecordFields, type RecordIssue, type RecordType } from './record.js';
import { signedKinds, ValueSigner } from './value-signs.js';

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
export interface RecordColumns extends RecordRows {
  readonly count: number;
  readonly type: Uint8Array;
  readonly source: Uint8Array;
  /** Number of each record's country in the order in which they came, 0 where none is stated. */
  readonly country: Uint8Array;
  /** A hash of each record's id. */
  readonly idMark: Uint32Array;
  /** Number of records that use a folded text or have the sound of a skeleton, by text id: the term frequency. */
  readonly textCount: Uint32Array;
  /** Number of records that have an item of a kind. */
  readonly kindCount: Uint32Array;
  /** A word of each type of numbers (see value-signs). */
  readonly typeWord: Uint32Array;
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

  /** Leaves so many words at most. */
  cut(most: number): void {
    if (this.kinds.length > most) this.kinds.length = this.words.length = most;
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
  /** Numbers of records that are no more. */
  readonly retired = new BitSet();
  private readonly type = new GrowingBytes();
  private readonly source = new GrowingBytes();
  private readonly country = new GrowingBytes();
  private readonly countries: string[] = [''];
  /** Numbers of countries as they were written. */
  private readonly numbers = new Map<string, number>();
  private readonly idMark = new GrowingUint32();
  private readonly rows = new GrowingUint32();
  private readonly rowStart = new GrowingUint32();
  private readonly textCount = new GrowingUint32();
  private readonly kindCount = new GrowingUint32(KIND_COUNT);
  private readonly signer = new ValueSigner(this.words);

  /** Number of records, those that are no more included. */
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
    this.rowStart.push(this.rows.length);
    draft.cut(MAX_ITEMS);
    this.rows.push(facts.birth);
    this.rows.push(facts.idBirth);
    const shape = shapeOf(draft.kinds, facts);
    const signed = signedKinds(shape);
    this.rows.push(withSigns(shape, signed));
    for (let i = 0; i < draft.kinds.length; i++) this.rows.push(itemOf(draft.kinds[i] ?? 0, draft.words[i] ?? 0));
    this.countItems(this.rows.length - draft.kinds.length, this.rows.length, 1);
    if (signed > 0) this.signer.sign(draft, signed, this.rows);
    return record;
  }

  /** Gives a country its number; countries beyond the first few hundred count as not stated. */
  numberOfCountry(country: string): number {
    const number = this.numbers.get(country) ?? this.newNumberOf(country);
    if (this.numbers.size < MOST_COUNTRIES) this.numbers.set(country, number);
    return number;
  }

  private newNumberOf(country: string): number {
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
    const start = this.rowStart.array[record] ?? 0;
    this.countItems(start + Row.items, this.rows.length - signsIn(this.rows.array[start + Row.shape] ?? 0), -1);
    this.rows.length = start;
    for (const list of [this.type, this.source, this.country, this.idMark, this.rowStart]) list.length--;
    this.ids.pop();
    this.raw.removeLast();
    this.issues.delete(record);
  }

  /** Takes a record out for good: its texts are overwritten, its items no longer counted. Its number and its words stay. */
  retire(record: number): void {
    if (!this.retired.add(record)) return;
    const records = this.view();
    const start = records.rowStart[record] ?? 0;
    this.countItems(start + Row.items, endOfItems(records, record), -1);
    this.rows.array.fill(0, start, records.rowStart[record + 1]);
    this.idMark.array[record] = 0;
    this.ids[record] = '';
    this.raw.erase(record);
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
      rows: this.rows.array,
      rowStart: this.rowStart.close(this.rows.length),
      textCount: this.textCount.array,
      kindCount: this.kindCount.array,
      typeWord: this.signer.typeWord,
      words: this.words.view(),
    };
  }

  /** Counts the texts and kinds of the items of a record. */
  private countItems(from: number, to: number, by: 1 | -1): void {
    let last = -1;
    for (let i = from; i < to; i++) {
      const item = this.rows.array[i] ?? 0;
      const kind = kindOf(item);
      this.words.countTexts(wordOf(item), this.textCount, by);
      if (kind !== last) this.kindCount.bump(kind, by);
      last = kind;
    }
  }
}
