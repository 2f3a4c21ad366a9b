import { buildBlocks, joinParts, type BlockPart, type Blocks } from '../blocking/blocks.js';
import { sortEntries } from '../blocking/radix-sort.js';
import { CLUSTER_RULES } from '../cluster/cluster-rules.js';
import { clusterRecords } from '../cluster/cluster.js';
import { areRelatives, excludes, holdsApart } from '../cluster/contradiction.js';
import type { PairJudge } from '../cluster/pair-judge.js';
import { Comparison } from '../compare/comparison.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { birthOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import { canonicalOrder, inOrder } from '../records/canonical-order.js';
import { shareColumns } from '../records/share-columns.js';
import {
  countPatterns,
  crowdingOf,
  estimateU,
  estimateWeights,
  priorOdds,
  randomPairs,
  type PairList,
} from '../weights/estimate.js';
import { checkedWeights } from '../weights/check-weights.js';
import { Scorer } from '../weights/scorer.js';
import type { WeightSet } from '../weights/weight-set.js';
import { edgeRanges, joinEdges, partTasks, type Edges, type RangeEdges } from './edge-work.js';
import { CandidateWalk, findEdges, prepareSearch } from './find-edges.js';
import type { ResolveOptions } from './resolve-options.js';
import { WorkerPool } from './worker-pool.js';

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
const THREADS_FROM = 5000;

/** Compares all records with all (or across sources only) and groups them; the result is the same for any `threads`. */
export async function resolveRecords(
  view: RecordColumns,
  options: ResolveOptions & { readonly threads: number },
): Promise<Resolution> {
  const order = canonicalOrder(view);
  const inThreads = options.threads > 1 && view.count >= THREADS_FROM;
  const records = inThreads ? shareColumns(inOrder(view, order)) : inOrder(view, order);
  const pool = inThreads ? new WorkerPool({ records, options }, options.threads) : null;
  try {
    const { edges, clusters, ...found } = await resolveWith(records, options, pool);
    const comparer = new PairComparer(view, options);
    const scorer = new Scorer(view, found.weights);
    return { ...found, edges: asGiven(edges, order), clusters: groupsAsGiven(clusters, order), comparer, scorer };
  } finally {
    await pool?.close();
  }
}

async function resolveWith(
  records: RecordColumns,
  options: ResolveOptions,
  pool: WorkerPool | null,
): Promise<Omit<Resolution, 'comparer' | 'scorer'>> {
  const parts = pool?.run<readonly BlockPart[]>(partTasks(records.count, pool.threads));
  const comparer = new PairComparer(records, options);
  const start = startWeights(records, comparer);
  const blocks = parts === undefined ? buildBlocks(records) : joinParts(records.count, (await parts).flat());
  const weights = learnWeights(start, { records, blocks, comparer, acrossSources: options.acrossSources });
  const work = { blocks, weights };
  pool?.prepare(work);
  const { compared, ...edges } =
    pool === null
      ? findEdges(prepareSearch({ records, options }, work), 0, records.count)
      : joinEdges(await pool.run<RangeEdges>(edgeRanges(records.count)));
  const judge = groupingJudge(records, comparer, new Scorer(records, weights));
  const clusters = clusterRecords(records.count, edges, { judge, rules: CLUSTER_RULES });
  return { edges, clusters, weights, compared };
}

/** Turns places into the numbers of the records that stand there, the smaller one left, in their order. */
function asGiven({ left, right, score, apart }: Edges, order: Uint32Array): Edges {
  const lower = left.map((place, i) => Math.min(order[place] ?? 0, order[right[i] ?? 0] ?? 0));
  const higher = left.map((place, i) => Math.max(order[place] ?? 0, order[right[i] ?? 0] ?? 0));
  const byHigher = sortEntries({ keys: higher.slice(), values: Uint32Array.from(left.keys()) }).values;
  const sorted = sortEntries({ keys: byHigher.map((edge) => lower[edge] ?? 0), values: byHigher }).values;
  return {
    left: sorted.map((edge) => lower[edge] ?? 0),
    right: sorted.map((edge) => higher[edge] ?? 0),
    score: Int32Array.from(sorted, (edge) => score[edge] ?? 0),
    apart: Uint8Array.from(sorted, (edge) => apart[edge] ?? 0),
  };
}

/** For each record the smallest number in its group. */
function groupsAsGiven(clusters: Uint32Array, order: Uint32Array): Uint32Array {
  const least = new Uint32Array(clusters.length).fill(0xffff_ffff);
  clusters.forEach((group, place) => {
    least[group] = Math.min(least[group] ?? 0, order[place] ?? 0);
  });
  const given = new Uint32Array(clusters.length);
  clusters.forEach((group, place) => {
    given[order[place] ?? 0] = least[group] ?? 0;
  });
  return given;
}

/** Makes the judge of grouping: it scores any two records and tells which pairs may bring no groups together. */
function groupingJudge(records: RecordColumns, comparer: PairComparer, scorer: Scorer): PairJudge {
  const pair = new Comparison();
  return {
    score: (left, right) => {
      comparer.compare(left, right, pair);
      return scorer.plainScore(pair) + scorer.weights.prior;
    },
    contradicts: (left, right) => {
      comparer.compare(left, right, pair);
      return holdsApart(pair);
    },
    excludes: (left, right) => {
      comparer.compare(left, right, pair);
      return excludes(pair);
    },
    haveConflict: (left, right) => comparer.haveConflict(left, right, pair),
    areRelatives: (left, right) => {
      comparer.compare(left, right, pair);
      return areRelatives(pair);
    },
    hasDates: (left, right) => birthOf(records, left) !== 0 && birthOf(records, right) !== 0,
  };
}

const RANDOM_PAIRS = 200_000;
/** More pairs of few records would only be the same pairs again. */
const PAIRS_A_RECORD = 60;
const CANDIDATE_PAIRS = 200_000;
const SAMPLED_RECORDS = 20_000;

/** Estimates how often records of two agree, from random pairs. */
function startWeights(records: RecordColumns, comparer: PairComparer): WeightSet {
  const pairs = randomPairs(records, Math.min(RANDOM_PAIRS, records.count * PAIRS_A_RECORD));
  return estimateU(countPatterns(comparer, pairs), priorOdds(records.count, records.count), crowdingOf(records));
}

interface Learning {
  readonly records: RecordColumns;
  readonly blocks: Blocks;
  readonly comparer: PairComparer;
  readonly acrossSources: boolean;
}

/** Estimates weights from the records themselves. */
function learnWeights(start: WeightSet, { records, blocks, comparer, acrossSources }: Learning): WeightSet {
  const sample = sampleCandidates(records, blocks, acrossSources);
  const candidates = countPatterns(comparer, sample.pairs, new Scorer(records, start));
  return checkedWeights(estimateWeights(start, { candidates, records: records.count, scale: sample.scale }), start);
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
