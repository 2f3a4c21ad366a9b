import { contradicts, excludes, looksLikeFamily } from '../cluster/contradiction.js';
import { buildBlocks, type Blocks } from '../blocking/blocks.js';
import { BAND_FROM } from '../explain/band.js';
import { Comparison } from '../compare/comparison.js';
import { PairComparer } from '../compare/pair-comparer.js';
import type { RecordColumns } from '../records/record-store.js';
import { CLUSTER_RULES } from '../cluster/cluster-rules.js';
import { clusterRecords } from '../cluster/cluster.js';
import type { PairJudge } from '../cluster/pair-judge.js';
import {
  countPatterns,
  estimateU,
  estimateWeights,
  priorOdds,
  randomPairs,
  type PairList,
} from '../weights/estimate.js';
import { nameBounds } from '../weights/name-bound.js';
import { Scorer } from '../weights/scorer.js';
import type { WeightSet } from '../weights/weight-set.js';
import { shareColumns } from '../records/share-columns.js';
import { findEdgesInThreads } from './edge-pool.js';
import { CandidateWalk, findEdges, type Edges } from './find-edges.js';
import type { ResolveOptions } from './resolve-options.js';

export interface Resolution {
  readonly edges: Edges;
  /** For each record the smallest record number of its group. */
  readonly clusters: Uint32Array;
  readonly weights: WeightSet;
  readonly compared: number;
  readonly comparer: PairComparer;
  readonly scorer: Scorer;
}

/** Records below this number are compared in this thread: starting others would take longer. */
const THREADS_FROM = 20_000;

/** Compares all records with all (or across sources only) and groups them; the result is the same for any `threads`. */
export async function resolveRecords(
  view: RecordColumns,
  options: ResolveOptions & { readonly threads: number },
): Promise<Resolution> {
  const inThreads = options.threads > 1 && view.count >= THREADS_FROM;
  const records = inThreads ? shareColumns(view) : view;
  const blocks = buildBlocks(records);
  const comparer = new PairComparer(records, options);
  const weights = learnWeights(records, blocks, { comparer, acrossSources: options.acrossSources });
  const scorer = new Scorer(records, weights);
  const walk = new CandidateWalk(records, blocks, options.acrossSources);
  const bounds = nameBounds(records, (field, level, word) => scorer.ownScore(field, level, word));
  const { compared, ...edges } = inThreads
    ? await findEdgesInThreads({ records, blocks, weights, options }, options.threads)
    : findEdges({ comparer, scorer, walk, bounds, keepFrom: options.keepFrom }, 0, records.count);
  const clusters = clusterRecords(records.count, edges, {
    judge: groupingJudge(records, comparer, scorer),
    rules: CLUSTER_RULES,
  });
  return { edges, clusters, weights, compared, comparer, scorer };
}

/** Makes the judge of grouping: it scores any two records and tells which pairs may bring no groups together. */
export function groupingJudge(records: RecordColumns, comparer: PairComparer, scorer: Scorer): PairJudge {
  const pair = new Comparison();
  return {
    score: (left, right) => {
      comparer.compare(left, right, pair);
      return scorer.score(pair) + scorer.weights.prior;
    },
    contradicts: (left, right) => {
      comparer.compare(left, right, pair);
      if (contradicts(pair)) return true;
      return looksLikeFamily(pair) && scorer.score(pair) + scorer.weights.prior < BAND_FROM['very-likely'];
    },
    excludes: (left, right) => {
      comparer.compare(left, right, pair);
      return excludes(pair);
    },
    hasDates: (left, right) => (records.birth[left] ?? 0) !== 0 && (records.birth[right] ?? 0) !== 0,
  };
}

const RANDOM_PAIRS = 200_000;
/** More pairs of few records would only be the same pairs again. */
const PAIRS_A_RECORD = 60;
const CANDIDATE_PAIRS = 200_000;
const SAMPLED_RECORDS = 20_000;

/** Estimates weights from the records themselves. */
export function learnWeights(
  records: RecordColumns,
  blocks: Blocks,
  context: { comparer: PairComparer; acrossSources: boolean },
): WeightSet {
  const random = countPatterns(
    context.comparer,
    randomPairs(records, Math.min(RANDOM_PAIRS, records.count * PAIRS_A_RECORD)),
  );
  const start = estimateU(random, priorOdds(records.count, records.count));
  const sample = sampleCandidates(records, blocks, context.acrossSources);
  const candidates = countPatterns(context.comparer, sample.pairs, new Scorer(records, start));
  return estimateWeights(start, { candidates, records: records.count, scale: sample.scale });
}

/** Takes the candidates of evenly spread records; `scale` is how many times more there are in all. */
function sampleCandidates(
  records: RecordColumns,
  blocks: Blocks,
  acrossSources: boolean,
): { pairs: PairList; scale: number } {
  const walk = new CandidateWalk(records, blocks, acrossSources);
  const pairs: number[] = [];
  const step = Math.max(1, Math.ceil(records.count / SAMPLED_RECORDS));
  let record = 0;
  for (; record < records.count && pairs.length < CANDIDATE_PAIRS * 2; record += step) {
    walk.each(record, (partner) => pairs.push(record, partner));
  }
  return { pairs: Uint32Array.from(pairs), scale: (step * records.count) / Math.max(1, record) };
}
