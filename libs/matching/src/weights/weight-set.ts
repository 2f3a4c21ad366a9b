import { COMPARED_FIELDS, FIELD_COUNT, LEVEL_COUNT } from '../compare/levels.js';
import { boundLevels } from './level-bounds.js';
import { M_PRIOR, M_PRIOR_OF, PRIOR_BITS, SIDE_BY_SIDE_BITS } from './priors.table.js';

/**
 * Evidence of each level of each field. `m` is how often the level occurs among records of one thing, `u` among
 * records of two; `centibits` is 100 log2(m/u), a whole number so that every gateway adds up the same.
 */
export interface WeightSet {
  /** Log-odds of a random pair, in 1/100 bit. */
  readonly prior: number;
  readonly m: Float64Array;
  readonly u: Float64Array;
  readonly centibits: Int32Array;
  /** Part of the evidence of a further agreeing word of one field that counts beside the best. */
  readonly extraShare: number;
  /** The same of a company's name, which words of its trade make long. */
  readonly orgExtraShare: number;
  /** By how much likelier two records are of one country when their countries are looked at: names go by country. */
  readonly crowding: number;
  /** Part of the evidence of agreeing words that is left when another word of the name disagrees. */
  readonly disputedShare: number;
  /** Where the numbers come from, shown with every figure. */
  readonly origin: 'priors' | 'side-by-side' | 'estimated';
}

/** Weights before any data were seen. `prior` is the log-odds of a random pair in 1/100 bit. */
export function priorWeights(prior: number): WeightSet {
  const m = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  const u = new Float64Array(FIELD_COUNT * LEVEL_COUNT);
  for (const [field, name] of COMPARED_FIELDS.entries()) {
    const bits = Object.entries(PRIOR_BITS[name]);
    const share = M_PRIOR_OF[name] ?? M_PRIOR;
    const total = bits.reduce((sum, [level]) => sum + (share[Number(level)] ?? 0), 0);
    for (const [level, value] of bits) {
      const at = field * LEVEL_COUNT + Number(level);
      m[at] = (share[Number(level)] ?? 0) / total;
      u[at] = (m[at] ?? 0) / 2 ** value;
    }
  }
  return {
    prior,
    m,
    u,
    centibits: centibitsOf(m, u),
    extraShare: EXTRA_SHARE,
    orgExtraShare: EXTRA_SHARE,
    crowding: 1,
    disputedShare: 1,
    origin: 'priors',
  };
}

const EXTRA_SHARE = 0.6;

/** Log-odds in 1/100 bit of a pair that was put side by side, before anything is compared. */
const SIDE_BY_SIDE_PRIOR = 100;
/** How often a word of a trade is that of another company of the same trade. */
const ALIKE_TRADE_SHARE = 0.2;
/** What is left of the evidence of an agreement when the pair was chosen for looking alike. */
const ALIKE_SHARE = 0.6;

/** Names that look alike in all but one word were chosen for it: the rest of them says next to nothing. */
const DISPUTED_SHARE = 0.03;

/** Weights for single pairs that people or another program put side by side. */
export function sideBySideWeights(): WeightSet {
  const weights = priorWeights(SIDE_BY_SIDE_PRIOR);
  const centibits = weights.centibits.map((bits) => (bits > 0 ? Math.round(bits * ALIKE_SHARE) : bits));
  for (const [field, name] of COMPARED_FIELDS.entries()) {
    for (const [level, bits] of Object.entries(SIDE_BY_SIDE_BITS[name] ?? {})) {
      centibits[field * LEVEL_COUNT + Number(level)] = Math.round(bits * 100);
    }
  }
  return {
    ...weights,
    centibits,
    extraShare: 1,
    orgExtraShare: ALIKE_TRADE_SHARE,
    disputedShare: DISPUTED_SHARE,
    origin: 'side-by-side',
  };
}

/** Largest evidence of one level, so that no single estimate decides alone. */
const CAP = 2400;

/** Computes 100 log2(m/u) for each level that has both, within what the priors allow. */
export function centibitsOf(m: Float64Array, u: Float64Array): Int32Array {
  const bits = new Int32Array(m.length);
  for (let i = 0; i < m.length; i++) {
    const [a, b] = [m[i] ?? 0, u[i] ?? 0];
    if (a > 0 && b > 0) bits[i] = Math.max(-CAP, Math.min(CAP, Math.round(100 * Math.log2(a / b))));
  }
  for (let field = 0; field < FIELD_COUNT; field++) boundLevels(bits, field);
  return bits;
}
