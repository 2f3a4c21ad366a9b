import type { Comparison } from '../compare/comparison.js';
import { COMPARED_FIELDS, FIELD_COUNT } from '../compare/levels.js';
import type { Band } from '../explain/explanation.js';
import { levelName } from '../explain/level-names.js';
import type { Scorer } from '../weights/scorer.js';
import type { SearchEvidence } from '../weights/search-probability.js';

/** A record and its log-odds in 1/100 bit. */
export interface ScoredRecord {
  readonly record: number;
  readonly score: number;
}

/** One found record: its number in the store, and how sure it is. */
export interface Hit extends ScoredRecord {
  /** Bits by which it and what is rather one thing with it lead the odds of all other candidates and of nobody. */
  readonly lead: number;
  /** Probability that it is about what the question is about, where half of the questions are about somebody known. */
  readonly probability: number;
}

/** What is known of candidates beside a question. */
export interface CandidateRelation {
  /** Log-odds of a record of which nothing is known, in 1/100 bit. */
  readonly prior: number;
  /** Tells whether two records are rather one thing than two. */
  readonly isOne: (record: number, other: number) => boolean;
}

/** Best candidates that are compared with each hit, so that a person who stands there twice is no rival of itself. */
export const MOST_RELATED = 20;

/** Keeps the best of all candidates, ties in order of their numbers, and adds up the odds of the others. */
export class BestHits {
  readonly hits: ScoredRecord[] = [];
  private rest = 0;

  constructor(private readonly top: number) {}

  add(hit: ScoredRecord): void {
    const isFull = this.hits.length === this.top;
    if (isFull && !isBefore(hit, this.hits.at(-1))) {
      this.rest += oddsOf(hit);
      return;
    }
    const dropped = isFull ? this.hits.pop() : undefined;
    if (dropped !== undefined) this.rest += oddsOf(dropped);
    let at = this.hits.length;
    while (at > 0 && isBefore(hit, this.hits[at - 1])) at--;
    this.hits.splice(at, 0, hit);
  }

  /** Bits by which one of the best, with those that are rather one thing with it, leads all others and nobody. */
  leadOf(hit: ScoredRecord, { prior, isOne }: CandidateRelation): number {
    let [own, others] = [0, this.rest + 2 ** (prior / 100)];
    for (const [at, other] of this.hits.entries()) {
      const isAlly = other === hit || (at < MOST_RELATED && isOne(hit.record, other.record));
      if (isAlly) own += oddsOf(other);
      else others += oddsOf(other);
    }
    return Math.log2(own) - Math.log2(others);
  }
}

function isBefore(hit: ScoredRecord, other: ScoredRecord | undefined): boolean {
  return other !== undefined && (hit.score > other.score || (hit.score === other.score && hit.record < other.record));
}

/** Log-odds of which the odds are remembered, below and above even ones, in 1/100 bit. */
const ODDS_KNOWN = 8192;
const ODDS = new Float64Array(2 * ODDS_KNOWN);

/** Odds of a record; thousands of candidates have the same few. */
function oddsOf({ score }: ScoredRecord): number {
  const at = score + ODDS_KNOWN;
  const known = ODDS[at] ?? 0;
  if (known !== 0) return known;
  const odds = 2 ** (score / 100);
  if (at >= 0 && at < ODDS.length) ODDS[at] = odds;
  return odds;
}

/** Lists what a comparison says, field by field, as calibration reads it. */
export function fieldsOf(pair: Comparison, scorer: Scorer): SearchEvidence['fields'] {
  const fields: SearchEvidence['fields'][number][] = [];
  for (let field = 0; field < FIELD_COUNT; field++) {
    const level = pair.levels[field] ?? 0;
    if (level === 0) continue;
    const name = COMPARED_FIELDS[field] ?? 'clash';
    fields.push({ field: name, level: levelName(field, level), bits: scorer.fieldScore(pair, field) / 100 });
  }
  return fields;
}

/** Probability from which a band of found records begins. */
const HIT_BAND_FROM = { 'very-likely': 0.95, possible: 0.5, weak: 0.1 } as const;

/**
 * Names the band of a found record by its probability, as evidence alone does not know what else was found. A
 * contradiction, and that nothing was compared, are said of the pair whatever its probability.
 */
export function bandOfHit(probability: number, ofPair: Band): Band {
  if (ofPair === 'conflict' || ofPair === 'not-compared') return ofPair;
  if (probability >= HIT_BAND_FROM['very-likely']) return 'very-likely';
  if (probability >= HIT_BAND_FROM.possible) return 'possible';
  return probability >= HIT_BAND_FROM.weak ? 'weak' : 'unlikely';
}
