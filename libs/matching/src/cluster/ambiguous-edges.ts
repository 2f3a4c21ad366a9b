import type { Edges } from '../engine/edge-work.js';
import type { ClusterRules } from './cluster-rules.js';
import type { PairJudge } from './pair-judge.js';

/** Two partners of a record are equally good when their evidence differs by no more than this, in 1/100 bit. */
const MARGIN = 120;
/** Evidence from which a pair stands for itself: a number of its own says more than what two namesakes share. */
const CLEAR_FROM = 1500;

/**
 * Finds pairs that say only "one of those two": a record without a date that fits the older and the younger namesake
 * equally well belongs to neither until somebody knows more.
 */
export class AmbiguousEdges {
  private readonly ambiguous: Uint8Array;

  constructor(
    count: number,
    private readonly edges: Edges,
    private readonly options: { readonly judge: PairJudge; readonly rules: ClusterRules },
  ) {
    this.ambiguous = new Uint8Array(edges.score.length);
    const start = new Uint32Array(count + 2);
    const isWeak = (edge: number): boolean => {
      const score = edges.score[edge] ?? 0;
      return score >= options.rules.joinFrom && score < CLEAR_FROM;
    };
    for (let edge = 0; edge < edges.score.length; edge++) {
      if (!isWeak(edge)) continue;
      for (const end of [edges.left[edge] ?? 0, edges.right[edge] ?? 0]) start[end + 2] = (start[end + 2] ?? 0) + 1;
    }
    for (let i = 1; i < start.length; i++) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0);
    const list = new Uint32Array(start[count + 1] ?? 0);
    for (let edge = 0; edge < edges.score.length; edge++) {
      if (!isWeak(edge)) continue;
      for (const end of [edges.left[edge] ?? 0, edges.right[edge] ?? 0]) {
        const at = start[end + 1] ?? 0;
        list[at] = edge;
        start[end + 1] = at + 1;
      }
    }
    for (let record = 0; record < count; record++) {
      this.look(record, list.subarray(start[record] ?? 0, start[record + 1] ?? 0));
    }
  }

  /** Tells whether an edge leaves open which of two it means. */
  has(edge: number): boolean {
    return this.ambiguous[edge] === 1;
  }

  /** Marks the two best edges of a record when their other ends contradict each other. */
  private look(record: number, own: Uint32Array): void {
    if (own.length < 2 || this.options.judge.hasDates(record, record)) return;
    const { score } = this.edges;
    const ranked = own.slice().sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
    const best = ranked[0] ?? 0;
    for (const other of ranked.subarray(1)) {
      if ((score[best] ?? 0) - (score[other] ?? 0) > MARGIN) return;
      if (!this.options.judge.contradicts(this.partner(best, record), this.partner(other, record))) continue;
      this.ambiguous[best] = 1;
      this.ambiguous[other] = 1;
    }
  }

  private partner(edge: number, record: number): number {
    const left = this.edges.left[edge] ?? 0;
    return left === record ? (this.edges.right[edge] ?? 0) : left;
  }
}
