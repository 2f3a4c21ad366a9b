import type { FieldEvidence } from '../explain/explanation.js';
import { calibrated } from './calibration.js';
import {
  COMPANIES_CALIBRATION,
  FACTS_CALIBRATION,
  GROUPING_CALIBRATION,
  NAMES_CALIBRATION,
} from './calibration.table.js';
import { logistic, type Logistic } from './logistic.js';

/** All evidence of a pair in bits: its log-odds before and after, and which field gave how many of them. */
export interface PairEvidence {
  readonly prior: number;
  readonly score: number;
  readonly fields: readonly Pick<FieldEvidence, 'field' | 'bits' | 'level'>[];
}

/** Probability that a pair is one thing. */
export type PairProbability = (evidence: PairEvidence) => number;

const NAMES: ReadonlySet<string> = new Set(['familyName', 'givenName', 'patronymic', 'orgName']);

const NAME_PARTS: ReadonlySet<string> = new Set([...NAMES, 'order', 'clash']);

/** What only the name of a company has beside its words. */
const OF_COMPANIES: ReadonlySet<string> = new Set(['orgNumber', 'legalForm']);

/** Fields that say something beside a name. */
const FACTS: ReadonlySet<string> = new Set([
  'motherName',
  'birthDate',
  'birthPlace',
  'nationalId',
  'document',
  'phone',
  'email',
  'iban',
  'plate',
  'vin',
  'registrationNumber',
  'address',
  'city',
  'postcode',
]);

/**
 * How often two records that may be of relatives were of one person all the same, who is called by another given name.
 * It is a matter of the list, so no fit hears them: in one of households hardly any is, in old registers many are.
 */
const KIN_PROBABILITY = 0.06;

/** Reads the probability of a pair found among many records. */
export const groupingProbability: PairProbability = (evidence) => foundProbability(GROUPING_CALIBRATION, evidence);

/** The same by any fit. */
export function foundProbability(model: Logistic, evidence: PairEvidence): number {
  return isOfRelatives(evidence) ? KIN_PROBABILITY : logistic(model, calibrationFeatures(evidence));
}

/** Tells a pair whose evidence counts no more than that of relatives does. */
export function isOfRelatives({ fields }: PairEvidence): boolean {
  return fields.some(({ field, level }) => field === 'together' && level === 'kinship');
}

/**
 * Reads the probability of a pair that somebody put side by side. How people chose it is not known; for a pair that
 * says more than names this holds where half of the pairs are one thing, and the others are in equal parts what looks
 * most alike, namesakes, what shares a key, and any two.
 */
export const sideBySideProbability: PairProbability = (evidence) =>
  isOfNamesAlone(evidence) ? namesProbability(evidence) : factsProbability(FACTS_CALIBRATION, evidence);

/** Names of companies hold numbers and legal forms, which one of a person does not, so each kind has its own reading. */
function namesProbability(evidence: PairEvidence): number {
  return isOfCompanies(evidence)
    ? companiesProbability(COMPANIES_CALIBRATION, evidence)
    : calibrated(NAMES_CALIBRATION, evidence.score);
}

/** Tells a pair of which the names of companies were compared. */
export function isOfCompanies({ fields }: PairEvidence): boolean {
  return fields.some(({ field }) => field === 'orgName');
}

/** Reads the probability of two companies of whom only names are known. */
export function companiesProbability(model: Logistic, evidence: PairEvidence): number {
  return logistic(model, companyFeatures(evidence));
}

/**
 * Sums up two companies' names for their calibration: bits that speak for one company, those that speak against it, which
 * lists of aliases and lists of one register mean differently, and those of number and legal form.
 */
export function companyFeatures({ score, fields }: PairEvidence): readonly number[] {
  const own = fields.reduce((sum, { field, bits }) => (OF_COMPANIES.has(field) ? sum + bits : sum), 0);
  return [Math.max(0, score - own), Math.min(0, score - own), own];
}

/**
 * Reads the probability of a pair put side by side that says more than names. Names alone have a curve of their own,
 * which the regression does not meet everywhere; so facts of which none speaks against the pair leave it believed no
 * less than its names alone are, and facts of which none speaks for it no more.
 */
export function factsProbability(model: Logistic, evidence: PairEvidence): number {
  const { prior, fields } = evidence;
  const believed = foundProbability(model, evidence);
  if (!hasNames(fields) || isOfRelatives(evidence)) return believed;
  const facts = fields.filter(({ field }) => FACTS.has(field));
  const others = fields.filter(({ field }) => !FACTS.has(field) && field !== 'together');
  const alone = namesProbability({
    prior,
    score: others.reduce((sum, { bits }) => sum + bits, prior),
    fields: others,
  });
  const least = facts.every(({ bits }) => bits >= 0) ? alone : 0;
  const most = facts.every(({ bits }) => bits <= 0) ? alone : 1;
  return Math.min(most, Math.max(least, believed));
}

/** Tells a pair that says nothing beside names; one that says nothing at all is none. */
export function isOfNamesAlone({ fields }: PairEvidence): boolean {
  return hasNames(fields) && !fields.some(({ field }) => FACTS.has(field));
}

/**
 * Sums up a pair for its calibration, so that more of the first three is always believed more: bits of the birth date,
 * which is written wrong of one person more often than its weights say; the prior and bits of the names; bits of all else;
 * the root of the bits that speak against it beside the date, as look-alikes agree in much and the first disagreement
 * says more than the fourth; and 1 where no name was compared, as weights for pairs side by side begin with the odds of
 * two alike names.
 */
export function calibrationFeatures({ prior, score, fields }: PairEvidence): readonly number[] {
  const date = fields.find(({ field }) => field === 'birthDate')?.bits ?? 0;
  const against = fields.reduce(
    (sum, { field, bits }) => (field === 'birthDate' || field === 'together' ? sum : sum + Math.max(0, -bits)),
    0,
  );
  const names = fields.reduce((sum, { field, bits }) => (NAME_PARTS.has(field) ? sum + bits : sum), prior);
  return [date, names, score - date - names, Math.sqrt(against), hasNames(fields) ? 0 : 1];
}

function hasNames(fields: PairEvidence['fields']): boolean {
  return fields.some(({ field }) => NAMES.has(field));
}
