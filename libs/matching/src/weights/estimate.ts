import { Comparison } from '../compare/comparison.js';
import { FIELD_COUNT, LEVEL_COUNT } from '../compare/levels.js';
import type { PairComparer } from '../compare/pair-comparer.js';
import type { RecordColumns } from '../records/record-store.js';
import { SeededRandom } from './random.js';
import { centibitsOf, priorWeights, type WeightSet } from './weight-set.js';

/** Pairs of records by number, flat: left, right, left, right. */
export type PairList = Uint32Array;

/** Level vectors that occurred, with their counts: what estimation looks at. */
export interface Patterns {
  readonly levels: readonly Uint8Array[];
  readonly counts: readonly number[];
  readonly pairs: number;
}

/** Counts the level vectors of given pairs. */
export function countPatterns(comparer: PairComparer, pairs: PairList): Patterns {
  const found = new Map<string, number>();
  const levels: Uint8Array[] = [];
  const counts: number[] = [];
  const pair = new Comparison();
  for (let i = 0; i < pairs.length; i += 2) {
    comparer.compare(pairs[i] ?? 0, pairs[i + 1] ?? 0, pair);
    const key = String.fromCharCode(...pair.levels);
    const at = found.get(key);
    if (at === undefined) {
      found.set(key, levels.length);
      levels.push(pair.levels.slice());
      counts.push(1);
    } else counts[at] = (counts[at] ?? 0) + 1;
  }
  return { levels, counts, pairs: pairs.length / 2 };
}

const RANDOM_SEED = 20_090_313;

/** Draws random pairs of different records of one type, the same ones on every run. */
export function randomPairs(records: RecordColumns, wanted: number): PairList {
  const random = new SeededRandom(RANDOM_SEED);
  const pairs: number[] = [];
  for (let tries = 0; tries < wanted * 2 && pairs.length < wanted * 2; tries++) {
    const left = random.below(records.count);
    const right = random.below(records.count);
    if (left !== right && records.type[left] === records.type[right]) pairs.push(left, right);
  }
  return Uint32Array.from(pairs);
}

/** What weights are estimated from; `scale` tells how many times more candidates there are than were counted. */
export interface EstimationData {
  readonly random: Patterns;
  readonly candidates: Patterns;
  readonly records: number;
  readonly scale: number;
}

const U_STRENGTH = 100;
const M_STRENGTH = 200;
const ROUNDS = 12;

/**
 * Estimates weights from data: u from random pairs, m and the share of true pairs by expectation maximisation over
 * candidate pairs with u fixed (Splink's finding), both drawn to the priors so that little data changes little.
 */
export function estimateWeights(data: EstimationData): WeightSet {
  const first = priorWeights(priorOdds(data.records, data.records));
  const u = smoothed(frequencies(data.random), first.u, U_STRENGTH);
  let weights: WeightSet = { ...first, u, centibits: centibitsOf(first.m, u), origin: 'estimated' };
  for (let round = 0; round < ROUNDS; round++) {
    const { counts, matches } = expectation(data.candidates, weights);
    const m = smoothed(counts, first.m, M_STRENGTH);
    const bounded = Math.max(data.records / 20, Math.min(matches * data.scale, data.records * 10));
    weights = { ...weights, m, centibits: centibitsOf(m, u), prior: priorOdds(bounded, data.records) };
  }
  return weights;
}

/** Estimates u alone, where no candidates were looked at; m stays as the priors say. */
export function estimateU(random: Patterns, prior: number): WeightSet {
  const first = priorWeights(prior);
  const u = smoothed(frequencies(random), first.u, U_STRENGTH);
  return { ...first, u, centibits: centibitsOf(first.m, u), origin: 'estimated' };
}

/** Log-odds in 1/100 bit that two random records are one thing, when `matches` pairs are. */
export function priorOdds(matches: number, records: number): number {
  const pairs = Math.max(1, (records * (records - 1)) / 2);
  return Math.round(100 * Math.log2(Math.max(1, matches) / Math.max(2, pairs)));
}

/** Probability of `centibits` of log-odds. */
export function probabilityOf(centibits: number): number {
  return 1 / (1 + 2 ** (-centibits / 100));
}

function expectation(patterns: Patterns, weights: WeightSet): { counts: Float64Array; matches: number } {
  const counts = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  let matches = 0;
  for (const [i, levels] of patterns.levels.entries()) {
    let bits = weights.prior;
    for (let field = 0; field < FIELD_COUNT; field++)
      bits += weights.centibits[field * LEVEL_COUNT + (levels[field] ?? 0)] ?? 0;
    const expected = probabilityOf(bits) * (patterns.counts[i] ?? 0);
    matches += expected;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const at = field * LEVEL_COUNT + (levels[field] ?? 0);
      counts[at] = (counts[at] ?? 0) + expected;
    }
  }
  return { counts, matches };
}

function frequencies(patterns: Patterns): Float64Array {
  const counts = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  for (const [i, levels] of patterns.levels.entries()) {
    for (let field = 0; field < FIELD_COUNT; field++) {
      const at = field * LEVEL_COUNT + (levels[field] ?? 0);
      counts[at] = (counts[at] ?? 0) + (patterns.counts[i] ?? 0);
    }
  }
  return counts;
}

/** Turns counts into shares of each field, silence left out, drawn to a prior as by `strength` pairs. */
function smoothed(counts: Float64Array, prior: Float64Array, strength: number): Float64Array {
  const shares = new Float64Array(counts.length);
  for (let field = 0; field < FIELD_COUNT; field++) {
    let seen = 0;
    let priorSum = 0;
    for (let level = 1; level < LEVEL_COUNT; level++) {
      seen += counts[field * LEVEL_COUNT + level] ?? 0;
      priorSum += prior[field * LEVEL_COUNT + level] ?? 0;
    }
    const scale = priorSum > 1 ? 1 / priorSum : 1;
    for (let level = 1; level < LEVEL_COUNT; level++) {
      const at = field * LEVEL_COUNT + level;
      shares[at] = ((counts[at] ?? 0) + strength * scale * (prior[at] ?? 0)) / (seen + strength);
    }
  }
  return shares;
}
