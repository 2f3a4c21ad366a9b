import { Comparison } from '../compare/comparison.js';
import { PairComparer, type CompareOptions } from '../compare/pair-comparer.js';
import { KeyIndex } from '../blocking/key-index.js';
import { explainPair, shownProbability } from '../explain/explain-pair.js';
import type { Explanation } from '../explain/explanation.js';
import type { Preparer } from '../prepare/preparer.js';
import type { RecordStore } from '../records/record-store.js';
import type { RecordIssue, SourceRecord } from '../records/record.js';
import { countPatterns, crowdingOf, priorOdds, randomPairs } from '../weights/estimate.js';
import { estimateU } from '../weights/estimate.js';
import { Scorer } from '../weights/scorer.js';
import { searchProbability } from '../weights/search-probability.js';
import type { WeightSet } from '../weights/weight-set.js';
import { bandOfHit, BestHits, fieldsOf, MOST_RELATED, type Hit, type ScoredRecord } from './searcher-hits.js';

const RANDOM_PAIRS = 100_000;
/** More pairs of few records would only be the same pairs again. */
const PAIRS_A_RECORD = 60;

/**
 * Answers one record against all of a store from memory, and takes new records in between. Weights are estimated at
 * the start and stay, so the same question gets the same score until a new searcher is made. Owned by one thread.
 */
export class Searcher {
  readonly weights: WeightSet;
  private readonly index: KeyIndex;
  private readonly pair = new Comparison();
  private readonly comparer: PairComparer;
  private readonly scorer: Scorer;

  constructor(
    private readonly store: RecordStore,
    private readonly preparer: Preparer,
    private readonly options: CompareOptions,
  ) {
    const records = store.view();
    this.comparer = new PairComparer(records, options);
    const random = countPatterns(
      this.comparer,
      randomPairs(records, Math.min(RANDOM_PAIRS, records.count * PAIRS_A_RECORD)),
    );
    const prior = priorOdds(Math.max(1, records.count / 2), Math.max(2, records.count));
    this.weights = estimateU(random, prior, crowdingOf(records));
    this.scorer = new Scorer(records, this.weights);
    this.index = new KeyIndex(records);
  }

  /** Adds a record, found by the next search. */
  add(record: SourceRecord): number {
    const number = this.preparer.add(record);
    this.refresh();
    this.index.add(number);
    return number;
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
