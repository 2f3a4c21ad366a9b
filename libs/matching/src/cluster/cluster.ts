import type { Edges } from '../engine/edge-work.js';
import { AmbiguousEdges } from './ambiguous-edges.js';
import type { ClusterRules } from './cluster-rules.js';
import type { PairJudge } from './pair-judge.js';

/** Pairs looked at when two large groups meet. */
const SAMPLE = 64;
/** One pair in so many across two groups may look like two people: one odd record does not part a large group. */
const PAIRS_A_DOUBT = 5;
/** One pair's say in a mean is bounded, so that one number does not outvote everything else. */
const BOUND = 1500;

/**
 * Groups records, strongest pairs first. Two groups become one only when their records agree on the whole (mean
 * log-odds) and no pair forbids it, so a chain of half-similar records does not grow into one person.
 *
 * @returns for each record the smallest record number of its group
 */
export function clusterRecords(
  count: number,
  edges: Edges,
  options: { judge: PairJudge; rules: ClusterRules },
): Uint32Array {
  const groups = new Groups(count, options.judge, options.rules);
  const unclear = new AmbiguousEdges(count, edges, options);
  for (const edge of strongestFirst(edges, options.rules.joinFrom)) {
    if (edges.apart[edge] === 0 && !unclear.has(edge)) groups.meet(edges.left[edge] ?? 0, edges.right[edge] ?? 0);
  }
  return groups.labels();
}

function strongestFirst(edges: Edges, from: number): Uint32Array {
  const order = new Uint32Array(edges.score.length);
  let kept = 0;
  for (let i = 0; i < edges.score.length; i++) if ((edges.score[i] ?? 0) >= from) order[kept++] = i;
  const { score } = edges;
  return order.subarray(0, kept).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
}

class Groups {
  private readonly root: Uint32Array;
  private readonly next: Uint32Array;
  private readonly tail: Uint32Array;
  private readonly size: Uint32Array;
  private readonly refused = new Set<number>();

  constructor(
    count: number,
    private readonly judge: PairJudge,
    private readonly rules: ClusterRules,
  ) {
    this.root = Uint32Array.from({ length: count }, (_, i) => i);
    this.next = new Uint32Array(count).fill(NONE);
    this.tail = Uint32Array.from(this.root);
    this.size = new Uint32Array(count).fill(1);
  }

  meet(left: number, right: number): void {
    const a = this.rootOf(left);
    const b = this.rootOf(right);
    if (a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const sizes = (this.size[low] ?? 0) + (this.size[high] ?? 0);
    if (sizes > this.rules.largest) return;
    const key = low * this.root.length + high;
    if (sizes > 2 && (this.refused.has(key) || !this.agree(this.judge.hasDates(left, right), low, high))) {
      this.refused.add(key);
      return;
    }
    this.join(low, high, sizes);
  }

  labels(): Uint32Array {
    return this.root.map((_, record) => this.rootOf(record));
  }

  /**
   * Mean log-odds of all pairs across, or of an even sample of them when they are many; numbers are looked at in every
   * pair. A pair without dates does not bring together what dates keep apart.
   */
  private agree(isDated: boolean, a: number, b: number): boolean {
    const membersA = this.members(a);
    const membersB = this.members(b);
    if (membersA.some((left) => membersB.some((right) => this.judge.haveConflict(left, right)))) return false;
    const step = Math.max(1, Math.floor((membersA.length * membersB.length) / SAMPLE));
    let sum = 0;
    let doubts = 0;
    let pairs = 0;
    for (let i = 0; i < membersA.length * membersB.length; i += step) {
      const left = membersA[i % membersA.length] ?? 0;
      const right = membersB[Math.floor(i / membersA.length)] ?? 0;
      const bits = this.judge.score(left, right);
      if (bits <= this.rules.forbidTo || this.judge.excludes(left, right)) return false;
      if (this.judge.areRelatives(left, right) || (!isDated && this.judge.contradicts(left, right))) doubts++;
      sum += Math.max(-BOUND, Math.min(BOUND, bits));
      pairs++;
    }
    return sum / pairs >= this.rules.meanFrom && doubts * PAIRS_A_DOUBT <= pairs;
  }

  private members(root: number): number[] {
    const list: number[] = [];
    for (let at = root; at !== NONE; at = this.next[at] ?? NONE) list.push(at);
    return list;
  }

  private join(low: number, high: number, size: number): void {
    this.root[high] = low;
    this.next[this.tail[low] ?? low] = high;
    this.tail[low] = this.tail[high] ?? high;
    this.size[low] = size;
  }

  private rootOf(record: number): number {
    let at = record;
    while ((this.root[at] ?? at) !== at) {
      const above = this.root[at] ?? at;
      this.root[at] = this.root[above] ?? above;
      at = above;
    }
    return at;
  }
}

const NONE = 0xffff_ffff;
