import { PairComparer, type CompareOptions } from '../compare/pair-comparer.js';
import { explainPair } from '../explain/explain-pair.js';
import type { Explanation } from '../explain/explanation.js';
import { Preparer, type PrepareOptions } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import type { RecordFields, RecordIssue } from '../records/record.js';
import { sideBySideProbability } from '../weights/pair-probability.js';
import { Scorer } from '../weights/scorer.js';
import { sideBySideWeights } from '../weights/weight-set.js';

/** Outcome of judging one pair by itself. */
export interface PairJudgement {
  readonly explanation: Explanation;
  /** What is odd about each of the two records. */
  readonly issues: { readonly left: readonly RecordIssue[]; readonly right: readonly RecordIssue[] };
}

/** Judges pairs one by one by weights for pairs put side by side: no other record is known, so no value counts as rare. */
export class PairMatcher {
  private readonly store = new RecordStore();
  private readonly preparer: Preparer;
  private readonly comparer: PairComparer;
  readonly weights = sideBySideWeights();

  constructor(options: CompareOptions & PrepareOptions) {
    this.preparer = new Preparer(this.store, options);
    this.comparer = new PairComparer(this.store.view(), options);
  }

  /** Judges two records and forgets them. */
  judge(left: RecordFields, right: RecordFields): PairJudgement {
    const a = this.preparer.add({ id: '', source: 0, fields: left });
    const b = this.preparer.add({ id: '', source: 1, fields: right });
    const records = this.store.view();
    this.comparer.use(records);
    const scorer = new Scorer({ ...records, kindCount: new Uint32Array(records.kindCount.length) }, this.weights);
    const explanation = explainPair(
      { store: this.store, comparer: this.comparer, scorer, probability: sideBySideProbability },
      a,
      b,
    );
    const issues = { left: this.store.issues.get(a) ?? [], right: this.store.issues.get(b) ?? [] };
    this.store.removeLast();
    this.store.removeLast();
    return { explanation, issues };
  }
}
