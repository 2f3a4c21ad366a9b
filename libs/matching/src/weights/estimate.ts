import { Comparison } from '../compare/comparison.js';
import { Field, FIELD_COUNT, Level, LEVEL_COUNT } from '../compare/levels.js';
import type { PairComparer } from '../compare/pair-comparer.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Scorer } from './scorer.js';
import { SeededRandom } from './random.js';
import { centibitsOf, priorWeights, type WeightSet } from './weight-set.js';

/** Pairs of records by number, flat: left, right, left, right. */
export type PairList = Uint32Array;

/** Level vectors that occurred, with their counts: what estimation looks at. */
export interface Patterns {
  readonly levels: readonly Uint8Array[];
  /** Evidence of rare words beyond the levels, in 1/100 bit, rounded to whole bits. */
  readonly surplus: readonly number[];
  readonly counts: readonly number[];
  readonly pairs: number;
}

/** Counts the level vectors of given pairs, told apart by the surplus of rare words where a scorer is given. */
export function countPatterns(comparer: PairComparer, pairs: PairList, scorer: Scorer | null = null): Patterns {
  const found = new Map<number, number>();
  const levels: Uint8Array[] = [];
  const surplus: number[] = [];
  const counts: number[] = [];
  const pair = new Comparison();
  const count = (left: number, right: number): void => {
    comparer.compare(left, right, pair);
    const bits = scorer === null ? 0 : Math.round(scorer.surplus(pair) / 100);
    let key = hashPattern(pair.levels, bits);
    let at = found.get(key);
    while (at !== undefined && !isPattern(levels[at], pair.levels, (surplus[at] ?? 0) === bits * 100)) {
      at = found.get(++key);
    }
    if (at === undefined) {
      found.set(key, levels.length);
      levels.push(pair.levels.slice());
      surplus.push(bits * 100);
      counts.push(1);
    } else counts[at] = (counts[at] ?? 0) + 1;
  };
  const queue = comparer.queue(count);
  for (let i = 0; i < pairs.length; i += 2) queue.add(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  queue.flush();
  return { levels, surplus, counts, pairs: pairs.length / 2 };
}

function hashPattern(levels: Uint8Array, bits: number): number {
  let hash = bits | 0;
  for (let i = 0; i < levels.length; i++) hash = (Math.imul(hash, 31) + (levels[i] ?? 0)) | 0;
  return hash;
}

function isPattern(known: Uint8Array | undefined, levels: Uint8Array, sameSurplus: boolean): boolean {
  if (known === undefined || !sameSurplus) return false;
  for (let i = 0; i < levels.length; i++) if (known[i] !== levels[i]) return false;
  return true;
}

const RANDOM_SEED = 20_090_313;
const MOST_TRIES = 8;

/**
 * By how much rarer pairs of one country are than all pairs. Names, places and numbers go by country, so what two
 * strangers have in common is counted among people of one country, or else "from the same country" would count once in
 * each field.
 */
export function crowdingOf({ count, country }: RecordColumns): number {
  const sizes = new Float64Array(256);
  for (let record = 0; record < count; record++) bumpFloat(sizes, country[record] ?? 0);
  const unknown = sizes[0] ?? 0;
  let apart = 0;
  for (let i = 1; i < sizes.length; i++) apart += (sizes[i] ?? 0) * (count - unknown - (sizes[i] ?? 0));
  const all = count * (count - 1);
  return all === 0 || apart >= all ? 1 : all / (all - apart);
}

function bumpFloat(list: Float64Array, at: number): void {
  list[at] = (list[at] ?? 0) + 1;
}

/** Tells two records of one type that may be of one country. */
function mayMeet({ type, country }: RecordColumns, left: number, right: number): boolean {
  if (type[left] !== type[right]) return false;
  const [a, b] = [country[left] ?? 0, country[right] ?? 0];
  return a === b || a === 0 || b === 0;
}

/** Draws random pairs of different records of one type and country, the same ones on every run; all of few records. */
export function randomPairs(records: RecordColumns, wanted: number): PairList {
  if ((records.count * (records.count - 1)) / 2 <= FEW_PAIRS) return allPairs(records);
  const random = new SeededRandom(RANDOM_SEED);
  const pairs: number[] = [];
  for (let tries = 0; tries < wanted * MOST_TRIES && pairs.length < wanted * 2; tries++) {
    const left = random.below(records.count);
    const right = random.below(records.count);
    if (left !== right && mayMeet(records, left, right)) pairs.push(left, right);
  }
  return Uint32Array.from(pairs);
}

/** So many pairs are looked at one and all: fewer drawn ones would cost as much and tell less. */
const FEW_PAIRS = 200_000;

function allPairs(records: RecordColumns): PairList {
  const pairs: number[] = [];
  for (let left = 0; left < records.count; left++)
    for (let right = left + 1; right < records.count; right++)
      if (mayMeet(records, left, right)) pairs.push(left, right);
  return Uint32Array.from(pairs);
}

/** What weights are estimated from; `scale` tells how many times more candidates there are than were counted. */
export interface EstimationData {
  readonly candidates: Patterns;
  readonly records: number;
  readonly scale: number;
}

const U_STRENGTH = 100;
const M_STRENGTH = 200;
/** However much data there are, the priors keep this part of a say: a name alone must not become a person. */
const M_SHARE = 0.3;
/**
 * Log-odds from which a pair counts. Names of one country and one time agree more often than chance says, so among many
 * records the doubtful pairs outnumber the true ones; taught by them, a differing birth date would soon mean nothing.
 */
const SURE_FROM = 0;
const ROUNDS = 12;

/**
 * Estimates m and u from data; `start` holds u from random pairs. m and the share of true pairs by expectation maximisation over
 * candidate pairs with u fixed (Splink's finding), both drawn to the priors so that little data changes little.
 */
export function estimateWeights(start: WeightSet, data: EstimationData): WeightSet {
  let weights = start;
  const crowded = Math.round(100 * Math.log2(start.crowding));
  for (let round = 0; round < ROUNDS; round++) {
    const { counts, matches } = expectation(data.candidates, weights);
    const m = smoothed(counts, start.m, Math.max(M_STRENGTH, matches * M_SHARE));
    const bounded = Math.max(data.records / 500, Math.min(matches * data.scale, data.records * 10));
    const prior = priorOdds(bounded, data.records) + crowded;
    weights = { ...weights, m, centibits: centibitsOf(m, start.u), prior };
  }
  return weights;
}

/**
 * Estimates u from random pairs, each counted by how surely it is no match: among few records many random pairs are.
 * m of disagreement follows from u and the prior bits, so that a field in which all records differ contradicts no more
 * than its prior says.
 */
export function estimateU(random: Patterns, prior: number, crowding = 1): WeightSet {
  const first = { ...priorWeights(prior + Math.round(100 * Math.log2(crowding))), crowding };
  const counts = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  for (const [i, levels] of random.levels.entries()) {
    const doubt = 1 - probabilityOf(levelScore(levels, first));
    addCounts(counts, levels, doubt * (random.counts[i] ?? 0));
  }
  const u = smoothed(counts, first.u, U_STRENGTH);
  const m = priorM(u, first);
  return { ...first, m, u, centibits: withPriorEcho(centibitsOf(m, u), first.centibits), origin: 'estimated' };
}

/** That names of two people seldom sound alike does not make it likely that those of one person only sound alike. */
function withPriorEcho(bits: Int32Array, priors: Int32Array): Int32Array {
  for (let field = 0; field < FIELD_COUNT; field++) {
    const at = field * LEVEL_COUNT + Level.echo;
    bits[at] = Math.min(bits[at] ?? 0, priors[at] ?? 0);
  }
  return bits;
}

/** Share of a field's disagreement among matches that the priors allow at most. */
const MOST_DISAGREEMENT = 0.7;

function priorM(u: Float64Array, first: WeightSet): Float64Array {
  const m = first.m.slice();
  for (let field = 0; field < FIELD_COUNT; field++) {
    if (field === Field.order || field === Field.clash) continue;
    const at = (level: number): number => field * LEVEL_COUNT + level;
    const against = (level: number): number =>
      Math.min(MOST_DISAGREEMENT, (u[at(level)] ?? 0) * 2 ** ((first.centibits[at(level)] ?? 0) / 100));
    const disagreement = Math.min(MOST_DISAGREEMENT, against(Level.differ));
    let rest = 0;
    for (let level = 1; level < Level.differ; level++) rest += first.m[at(level)] ?? 0;
    if (rest === 0 || (first.m[at(Level.differ)] ?? 0) === 0) continue;
    for (let level = 1; level < Level.differ; level++)
      m[at(level)] = ((first.m[at(level)] ?? 0) / rest) * (1 - disagreement);
    m[at(Level.differ)] = disagreement;
  }
  return m;
}

function levelScore(levels: Uint8Array, weights: WeightSet): number {
  let bits = weights.prior;
  for (let field = 0; field < FIELD_COUNT; field++) {
    bits += weights.centibits[field * LEVEL_COUNT + (levels[field] ?? 0)] ?? 0;
  }
  return bits;
}

function addCounts(counts: Float64Array, levels: Uint8Array, weight: number): void {
  for (let field = 0; field < FIELD_COUNT; field++) {
    const at = field * LEVEL_COUNT + (levels[field] ?? 0);
    counts[at] = (counts[at] ?? 0) + weight;
  }
}

/** Log-odds in 1/100 bit that two random records are one thing, when `matches` pairs are. */
export function priorOdds(matches: number, records: number): number {
  const pairs = Math.max(1, (records * (records - 1)) / 2);
  return Math.round(100 * Math.log2(Math.max(1, matches) / Math.max(2, pairs)));
}

function probabilityOf(centibits: number): number {
  return 1 / (1 + 2 ** (-centibits / 100));
}

/** Counts each level by how surely its pairs are one thing; pairs that are rather two than one count nothing. */
function expectation(patterns: Patterns, weights: WeightSet): { counts: Float64Array; matches: number } {
  const counts = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  let matches = 0;
  for (const [i, levels] of patterns.levels.entries()) {
    const score = levelScore(levels, weights) + (patterns.surplus[i] ?? 0);
    if (score < SURE_FROM) continue;
    const expected = probabilityOf(score) * (patterns.counts[i] ?? 0);
    matches += expected;
    addCounts(counts, levels, expected);
  }
  return { counts, matches };
}

/** Pseudo-fields occur only beside others, so counting them tells nothing: they keep their priors. */
function copyField(from: Float64Array, to: Float64Array, field: number): void {
  to.set(from.subarray(field * LEVEL_COUNT, (field + 1) * LEVEL_COUNT), field * LEVEL_COUNT);
}

/** Turns counts into shares of each field, silence left out, drawn to a prior as by `strength` pairs. */
function smoothed(counts: Float64Array, prior: Float64Array, strength: number): Float64Array {
  const shares = new Float64Array(counts.length);
  for (let field = 0; field < FIELD_COUNT; field++) {
    if (field === Field.order || field === Field.clash) {
      copyField(prior, shares, field);
      continue;
    }
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
