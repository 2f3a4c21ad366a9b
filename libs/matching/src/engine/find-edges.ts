import { LAST, type Blocks } from '../blocking/blocks.js';
import { holdsApart } from '../cluster/contradiction.js';
import { Comparison } from '../compare/comparison.js';
import { PairComparer } from '../compare/pair-comparer.js';
import type { RecordColumns } from '../records/record-store.js';
import { GrowingBytes, GrowingUint32 } from '../text/growing.js';
import { nameBounds } from '../weights/name-bound.js';
import { Scorer } from '../weights/scorer.js';
import { PartnerSet } from './partner-set.js';
import type { EdgeWork, RangeEdges, WorkerStart } from './edge-work.js';

/** What one thread needs to look for edges. */
export interface EdgeSearch {
  readonly comparer: PairComparer;
  readonly scorer: Scorer;
  readonly walk: CandidateWalk;
  /** Most evidence of each record's name (see name-bound). */
  readonly bounds: Int32Array;
  /** Log-odds from which a pair is kept, in 1/100 bit. */
  readonly keepFrom: number;
}

/** Finds partners of records within blocks; each candidate pair is seen once. Owned by one thread. */
export class CandidateWalk {
  private readonly seen = new PartnerSet();

  constructor(
    private readonly records: RecordColumns,
    private readonly blocks: Blocks,
    private readonly acrossSources: boolean,
  ) {}

  /** Visits each candidate partner above a record. */
  each(record: number, visit: (partner: number) => void): void {
    const { members, placeStart, places } = this.blocks;
    const { type, source } = this.records;
    const { seen } = this;
    seen.clear();
    for (let p = placeStart[record] ?? 0; p < (placeStart[record + 1] ?? 0); p++) {
      let at = places[p] ?? 0;
      while (((members[at] ?? LAST) & LAST) === 0) {
        const partner = (members[++at] ?? 0) & ~LAST;
        if (!seen.add(partner)) continue;
        if (type[partner] !== type[record]) continue;
        if (this.acrossSources && source[partner] === source[record]) continue;
        visit(partner);
      }
    }
  }
}

/** Makes what a thread needs to look for edges. */
export function prepareSearch({ records, options }: WorkerStart, { blocks, weights }: EdgeWork): EdgeSearch {
  const scorer = new Scorer(records, weights);
  return {
    comparer: new PairComparer(records, options),
    scorer,
    walk: new CandidateWalk(records, blocks, options.acrossSources),
    bounds: nameBounds(records, (field, level, word) => scorer.ownScore(field, level, word)),
    keepFrom: options.keepFrom,
  };
}

/** Compares the candidates of the records from `from` up to, not including, `to`. */
export function findEdges(search: EdgeSearch, from: number, to: number): RangeEdges {
  const left = new GrowingUint32();
  const right = new GrowingUint32();
  const score = new GrowingUint32();
  const apart = new GrowingBytes();
  const { bounds } = search;
  const pair = new Comparison();
  let compared = 0;
  const queue = search.comparer.queue((record, partner) => {
    compared++;
    search.comparer.compareFacts(record, partner, pair);
    const names = Math.min(bounds[record] ?? 0, bounds[partner] ?? 0);
    if (search.scorer.most(pair, names) + search.scorer.weights.prior < search.keepFrom) return;
    search.comparer.compareNames(record, partner, pair);
    const { prior } = search.scorer.weights;
    if (search.scorer.plainScore(pair) + prior < search.keepFrom) return;
    const bits = search.scorer.score(pair) + prior;
    left.push(record);
    right.push(partner);
    score.push(bits >>> 0);
    apart.push(holdsApart(pair) ? 1 : 0);
  });
  for (let record = from; record < to; record++) search.walk.each(record, (partner) => queue.add(record, partner));
  queue.flush();
  return {
    left: left.array.slice(0, left.length),
    right: right.array.slice(0, right.length),
    score: Int32Array.from(score.array.subarray(0, score.length), (bits) => bits | 0),
    apart: apart.array.slice(0, apart.length),
    compared,
  };
}
