import { Comparison } from '../compare/comparison.js';
import { PairComparer, type CompareOptions } from '../compare/pair-comparer.js';
import { KeyIndex } from '../blocking/key-index.js';
import { explainPair, shownProbability } from '../explain/explain-pair.js';
import type { Explanation } from '../explain/explanation.js';
import type { Preparer } from '../prepare/preparer.js';
import type { RecordColumns, RecordStore } from '../records/record-store.js';
import type { RecordIssue, SourceRecord } from '../records/record.js';
import { countPatterns, crowdingOf, priorOdds, randomPairs } from '../weights/estimate.js';
import { estimateU } from '../weights/estimate.js';
import { Scorer } from '../weights/scorer.js';
import { searchProbability } from '../weights/search-probability.js';
import { groupingProbability } from '../weights/pair-probability.js';
import type { WeightSet } from '../weights/weight-set.js';
import { bandOfHit, BestHits, fieldsOf, MOST_RELATED, type Hit, type ScoredRecord } from './searcher-hits.js';

const RANDOM_PAIRS = 100_000;
/** More pairs of few records would only be the same pairs again. */
const PAIRS_A_RECORD = 60;

/** How records are compared; weights are estimated from the records where none are given. */
export type SearchOptions = CompareOptions & { readonly weights?: WeightSet };

/**
 * Answers one record against all of a store from memory; records come, change and go in between. Weights are estimated
 * at the start and stay, so the same question gets the same score until a new searcher is made. Owned by one thread.
 */
export class Searcher {
  readonly weights: WeightSet;
  private readonly index: KeyIndex;
  private readonly pair = new Comparison();
  private readonly comparer: PairComparer;
  private readonly scorer: Scorer;
  /** Scores records of the store with each other. */
  private pairScorer: Scorer;

  constructor(
    private readonly store: RecordStore,
    private readonly preparer: Preparer,
    options: SearchOptions,
  ) {
    const records = store.view();
    this.comparer = new PairComparer(records, options);
    this.weights = options.weights ?? startWeights(records, this.comparer);
    this.scorer = new Scorer(records, this.weights);
    this.pairScorer = this.scorer;
    this.index = new KeyIndex(records, store.retired);
  }

  /** Scores records of the store with each other by other weights from now on, as comparing all with all learns them. */
  scorePairsBy(weights: WeightSet): void {
    this.pairScorer = new Scorer(this.store.view(), weights);
  }

  /** Adds a record, found by the next search. */
  add(record: SourceRecord): number {
    const number = this.preparer.add(record);
    this.refresh();
    this.index.add(number);
    return number;
  }

  /** Takes a record out, so that nothing finds it any more. */
  retire(number: number): void {
    if (this.store.retired.has(number)) return;
    this.index.remove(number);
    this.store.retire(number);
    this.refresh();
  }

  /** Puts a record in the place of another one, under a number of its own. */
  replace(number: number, record: SourceRecord): number {
    this.retire(number);
    return this.add(record);
  }

  /** Finds the records of the store that agree best with one of them; ties in order of their numbers. */
  partners(number: number, top: number): readonly ScoredRecord[] {
    const best = new BestHits(top);
    const { pairScorer, pair, comparer } = this;
    const queue = comparer.queue((_, record) => {
      comparer.compare(number, record, pair);
      best.add({ record, score: pairScorer.score(pair) + pairScorer.weights.prior });
    });
    for (const record of this.index.candidates(number)) queue.add(number, record);
    queue.flush();
    return best.hits;
  }

  /** Explains the evidence between two records of the store, with the probability of a pair found among many. */
  explainStored(left: number, right: number): Explanation {
    const { store, comparer, pairScorer: scorer } = this;
    return explainPair({ store, comparer, scorer, probability: groupingProbability }, left, right);
  }

  /** Finds the records that agree best with one that is not among them; ties in order of their numbers. */
  search(record: SourceRecord, top: number): readonly Hit[] {
    return this.withQuestion(record, (question) => this.best(question, top));
  }

  /** Explains the evidence between a question and a record that a search found for it, with the probability it has there. */
  explain(record: SourceRecord, { record: found, probability }: Hit): Explanation {
    return this.withQuestion(record, (question) => {
      const { store, comparer, scorer } = this;
      const explanation = explainPair({ store, comparer, scorer, probability: () => probability }, question, found);
      return { ...explanation, band: bandOfHit(probability, explanation.band) };
    });
  }

  /** Lists what is odd about a question. */
  issues(record: SourceRecord): readonly RecordIssue[] {
    return this.withQuestion(record, (question) => this.store.issues.get(question) ?? []);
  }

  /** Lists the records a question is compared with. */
  candidates(record: SourceRecord): readonly number[] {
    return this.withQuestion(record, (question) => this.index.candidates(question));
  }

  private withQuestion<T>(record: SourceRecord, answer: (question: number) => T): T {
    const question = this.preparer.add(record);
    this.refresh();
    try {
      return answer(question);
    } finally {
      this.store.removeLast();
    }
  }

  private refresh(): void {
    const records = this.store.view();
    this.index.use(records);
    this.comparer.use(records);
    this.scorer.use(records);
    if (this.pairScorer !== this.scorer) this.pairScorer.use(records);
  }

  private best(question: number, top: number): readonly Hit[] {
    const best = new BestHits(Math.max(top, MOST_RELATED));
    const { prior } = this.weights;
    const queue = this.comparer.queue((_, record) => best.add({ record, score: this.scoreOf(question, record) }));
    for (const record of this.index.candidates(question)) queue.add(question, record);
    queue.flush();
    const isOne = (record: number, other: number): boolean => this.scoreOf(record, other) >= 0;
    return best.hits.slice(0, top).map((hit) => this.judged(question, hit, best.leadOf(hit, { prior, isOne })));
  }

  /** Log-odds of two records in 1/100 bit. */
  private scoreOf(left: number, right: number): number {
    this.comparer.compare(left, right, this.pair);
    return this.scorer.score(this.pair) + this.weights.prior;
  }

  /** Compares once more, as only the few best need their evidence by field. */
  private judged(question: number, { record, score }: ScoredRecord, lead: number): Hit {
    this.comparer.compare(question, record, this.pair);
    const evidence = { score: score / 100, lead, fields: fieldsOf(this.pair, this.scorer) };
    return { record, score, lead, probability: shownProbability(searchProbability(evidence)) };
  }
}

function startWeights(records: RecordColumns, comparer: PairComparer): WeightSet {
  const pairs = randomPairs(records, Math.min(RANDOM_PAIRS, records.count * PAIRS_A_RECORD));
  const prior = priorOdds(Math.max(1, records.count / 2), Math.max(2, records.count));
  return estimateU(countPatterns(comparer, pairs), prior, crowdingOf(records));
}
