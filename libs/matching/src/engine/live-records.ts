import type { CompareOptions } from '../compare/pair-comparer.js';
import type { Band, Explanation } from '../explain/explanation.js';
import { Preparer, type PrepareOptions } from '../prepare/preparer.js';
import { RecordStore, type RecordColumns } from '../records/record-store.js';
import { shareRecords } from '../records/share-columns.js';
import type { RecordFields } from '../records/record.js';
import type { WeightSet } from '../weights/weight-set.js';
import { Searcher } from './searcher.js';

/** A record that may be what was asked for. */
export interface Found {
  readonly id: string;
  readonly probability: number;
  readonly band: Band;
}

/** A record that may be one with another, and why. */
export interface Partner {
  readonly id: string;
  readonly explanation: Explanation;
}

/** What another thread compares, and the ids of its records by their places. */
export interface SharedPart {
  readonly records: RecordColumns;
  readonly ids: readonly string[];
}

/** All is made anew when one in so many records is retired, or came since: weights and counts are those of the records that are there. */
const WORN_SHARE = 5;
/** A few more records than this change no weights. */
const LEAST_GROWTH = 20;
/** Words of questions stay; when they are more than these and than all words before, all is made anew without them. */
const MOST_ASKED_WORDS = 50_000;

/**
 * Records by id that come, change and go, each compared by what it says now. What is needed to search is made when it is
 * asked for. Owned by one thread.
 */
export class LiveRecords {
  private store: RecordStore;
  private preparer: Preparer;
  private searcher: Searcher | null = null;
  private readonly numbers = new Map<string, number>();
  private learned: WeightSet | null = null;
  private madeOf = 0;
  private wordsOf = 0;
  private made = 0;

  constructor(private readonly options: CompareOptions & PrepareOptions) {
    [this.store, this.preparer] = this.emptyStore();
  }

  /** How many records are there. */
  get count(): number {
    return this.numbers.size;
  }

  /** How often the search was made anew. */
  get generation(): number {
    return this.made;
  }

  /** Takes a record in, in the place of what it said before. */
  put(id: string, fields: RecordFields): void {
    this.drop(id);
    const record = { id, source: 0, fields };
    this.numbers.set(id, this.searcher?.add(record) ?? this.preparer.add(record));
  }

  /** Takes a record out; its texts are overwritten. */
  drop(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    if (this.searcher === null) this.store.retire(number);
    else this.searcher.retire(number);
  }

  /** Finds the records that agree best with one that is not among them. */
  search(fields: RecordFields, top: number): readonly Found[] {
    const searcher = this.ready();
    const question = { id: '', source: 0, fields };
    return searcher.search(question, top).map((hit) => {
      const { band, probability } = searcher.explain(question, hit);
      return { id: this.store.ids[hit.record] ?? '', probability, band };
    });
  }

  /** Finds the records that agree best with one of them, from some log-odds in 1/100 bit on. */
  partners(id: string, { top, from }: { readonly top: number; readonly from: number }): readonly Partner[] {
    const searcher = this.ready();
    const number = this.numbers.get(id);
    if (number === undefined) return [];
    return searcher
      .partners(number, top)
      .filter(({ score }) => score >= from)
      .map(({ record }) => ({
        id: this.store.ids[record] ?? '',
        explanation: searcher.explainStored(Math.min(number, record), Math.max(number, record)),
      }));
  }

  /** Explains two of the records, the first one left; null where one is not there. */
  explain(left: string, right: string): Explanation | null {
    const searcher = this.ready();
    const [a, b] = [this.numbers.get(left), this.numbers.get(right)];
    return a === undefined || b === undefined ? null : searcher.explainStored(a, b);
  }

  /** Scores pairs by what comparing all with all learned. */
  learn(weights: WeightSet): void {
    this.learned = weights;
    this.ready().scorePairsBy(weights);
  }

  /** Copies what is compared for another thread. */
  share(): SharedPart {
    this.ready();
    const { records, numbers } = shareRecords(this.store);
    return { records, ids: Array.from(numbers, (number) => this.store.ids[number] ?? '') };
  }

  private ready(): Searcher {
    if (this.searcher !== null && this.isWorn()) this.remake();
    if (this.searcher !== null) return this.searcher;
    this.searcher = new Searcher(this.store, this.preparer, this.options);
    if (this.learned !== null) this.searcher.scorePairsBy(this.learned);
    this.madeOf = this.count;
    this.wordsOf = this.store.words.size;
    this.made++;
    return this.searcher;
  }

  private isWorn(): boolean {
    const grown = this.count - this.madeOf;
    const words = this.store.words.size - this.wordsOf;
    return (
      this.store.retired.size * WORN_SHARE >= this.store.count + LEAST_GROWTH ||
      (grown >= LEAST_GROWTH && grown * WORN_SHARE >= this.madeOf) ||
      words >= Math.max(MOST_ASKED_WORDS, this.wordsOf)
    );
  }

  /** Prepares all that is there once more: nothing stays of what is no more, and counts and weights are those of today. */
  private remake(): void {
    const old = this.store;
    [this.store, this.preparer] = this.emptyStore();
    this.searcher = null;
    for (const [id, number] of this.numbers)
      this.numbers.set(id, this.preparer.add({ id, source: 0, fields: old.raw.get(number) }));
  }

  private emptyStore(): [RecordStore, Preparer] {
    const store = new RecordStore();
    return [store, new Preparer(store, this.options)];
  }
}
