import { scriptOf, traceSpelling } from '#libs/national';
import { Comparison } from '../compare/comparison.js';
import { COMPARED_FIELDS, Field, FIELD_COUNT, Level, type ComparedField } from '../compare/levels.js';
import type { PairComparer } from '../compare/pair-comparer.js';
import type { RecordStore } from '../records/record-store.js';
import type { FieldName, RecordFields } from '../records/record.js';
import type { PairProbability } from '../weights/pair-probability.js';
import type { Scorer } from '../weights/scorer.js';
import { bandOf } from './band.js';
import type { Explanation, FieldEvidence } from './explanation.js';
import { levelName } from './level-names.js';

/** What explaining needs: the same comparer and scorer that scored, so that the sum shown is the score. */
export interface Explainer {
  readonly store: RecordStore;
  readonly comparer: PairComparer;
  readonly scorer: Scorer;
  readonly probability: PairProbability;
}

/** Fields of a record in which the text of a compared field may stand, the most usual first. */
const SOURCES: Readonly<Partial<Record<ComparedField, readonly FieldName[]>>> = {
  familyName: ['familyName', 'name', 'birthName'],
  givenName: ['givenName', 'name'],
  patronymic: ['patronymic', 'name'],
  orgName: ['name'],
  orgNumber: ['name'],
  legalForm: ['legalForm', 'name'],
  city: ['city', 'address'],
  postcode: ['postcode', 'address'],
};

/** Explains the evidence between two records, field by field. */
export function explainPair(explainer: Explainer, left: number, right: number): Explanation {
  const pair = new Comparison();
  explainer.comparer.compare(left, right, pair);
  const raw = [explainer.store.raw.get(left), explainer.store.raw.get(right)] as const;
  const fields: FieldEvidence[] = [];
  for (let field = 0; field < FIELD_COUNT; field++) {
    if (pair.levels[field] !== 0) fields.push(evidence(explainer, { pair, raw }, field));
  }
  const centibits = explainer.scorer.score(pair) + explainer.scorer.weights.prior;
  fields.push(...countedOnce(fields, { centibits: centibits - explainer.scorer.weights.prior, areKin: pair.areKin }));
  const [prior, score] = [explainer.scorer.weights.prior / 100, centibits / 100];
  const probability = shownProbability(explainer.probability({ prior, score, fields }));
  return { prior, fields, score, probability, band: bandOf(centibits, probability, pair) };
}

/**
 * What the fields say together less than one by one: names with the e-mail made of them, the parts of a place, all that
 * relatives share. Shown as one line, so that the bits of a pair add up to its score.
 */
function countedOnce(
  fields: readonly FieldEvidence[],
  { centibits, areKin }: { centibits: number; areKin: boolean },
): readonly FieldEvidence[] {
  const rest = centibits - fields.reduce((sum, { bits }) => sum + Math.round(bits * 100), 0);
  if (rest === 0) return [];
  const nothing = { left: null, right: null, leftForm: null, rightForm: null, rules: [] };
  return [{ field: 'together', level: areKin ? 'kinship' : 'countedOnce', ...nothing, bits: rest / 100 }];
}

/** Nothing compared here makes two records one for certain. */
const SURE = 0.9999;

/** Rounds a probability as it is shown: to four places, never certain. */
export function shownProbability(probability: number): number {
  return Math.min(SURE, Number(probability.toFixed(4)));
}

interface Compared {
  readonly pair: Comparison;
  readonly raw: readonly [RecordFields, RecordFields];
}

function evidence(explainer: Explainer, compared: Compared, field: number): FieldEvidence {
  const { pair, raw } = compared;
  const name = COMPARED_FIELDS[field] ?? 'clash';
  const level = pair.levels[field] ?? 0;
  const [left, right] = [pair.left[field] ?? 0, pair.right[field] ?? 0];
  const { words } = explainer.store;
  const isWhole = field === Field.order || field === Field.clash;
  const spellings = [words.spelling(left), words.spelling(right)] as const;
  return {
    field: name,
    level: levelName(field, level),
    left: isWhole ? null : rawOf(raw[0], name),
    right: isWhole ? null : rawOf(raw[1], name),
    leftForm: isWhole || left === 0 ? null : spellings[0],
    rightForm: isWhole || right === 0 ? null : spellings[1],
    rules: isWhole || left === right || left === 0 ? [] : rulesBetween(name, level, spellings),
    bits: explainer.scorer.fieldScore(pair, field) / 100,
  };
}

/** Rules that lead from Cyrillic letters to Latin ones: between other scripts they explain nothing. */
const CYRILLIC_RULES = /^(?:cyr|bg\.law)\./;

/** National rules are looked for where the letters differ by custom, not where they differ by mistake. */
function rulesBetween(field: ComparedField, level: number, spellings: readonly [string, string]): readonly string[] {
  const isName =
    field === 'familyName' ||
    field === 'givenName' ||
    field === 'patronymic' ||
    field === 'motherName' ||
    field === 'orgName';
  if (!isName || level > Level.sound) return [];
  const { rules } = traceSpelling(spellings[0], spellings[1]);
  const isCyrillic = spellings.some((spelling) => ['cyrillic', 'mixed'].includes(scriptOf(spelling)));
  return isCyrillic ? rules : rules.filter((rule) => !CYRILLIC_RULES.test(rule));
}

function rawOf(fields: RecordFields, name: ComparedField): string | null {
  for (const source of SOURCES[name] ?? []) if (fields[source] !== undefined) return fields[source];
  return isFieldName(name) ? (fields[name] ?? null) : null;
}

function isFieldName(name: ComparedField): name is ComparedField & FieldName {
  return !['orgName', 'orgNumber', 'order', 'clash'].includes(name);
}
