import { type Explanation, type FieldEvidence, renderReason } from '#libs/matching';
import type { Language } from '#libs/vocabulary';
import { fieldOf } from './engine/source-record.mapper.js';
import type { StatedRecord } from './pair-queue.repository.js';
import type { ComparedValue, Likeness, PairField } from './reconcile-views.js';

/** What is said of two whole records, not of a value. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['order', 'clash', 'together', 'generation', 'sex']);

/** Fields of the comparison whose text stands in a field of a record under another name. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  familyName: ['familyName', 'name', 'birthName'],
  givenName: ['givenName', 'name'],
  patronymic: ['patronymic', 'name'],
  orgName: ['name'],
  orgNumber: ['name'],
  legalForm: ['legalForm', 'name'],
  city: ['city', 'address'],
  postcode: ['postcode', 'address'],
};

const EQUAL: ReadonlySet<string> = new Set(['equal']);
const DIFFERENT: ReadonlySet<string> = new Set(['differ', 'conflict', 'unlike', 'sameYear', 'reordered']);

/** Puts what two records say side by side, property by property: what both say first, each as the comparison reads it. */
export function pairFields(
  [left, right]: readonly [StatedRecord, StatedRecord],
  { fields }: Explanation,
  language: Language,
): readonly PairField[] {
  const properties = [...new Set([...left.values, ...right.values].map(({ property }) => property))];
  const rows = properties.map((property): PairField => {
    const sides = [left, right].map(({ values }) => valuesOf(values, property));
    const [own = [], others = []] = sides;
    const isShared = own.length > 0 && others.length > 0;
    const evidence = isShared ? fields.filter((one) => isOf(one, fieldOf(left.typeNo, property))) : [];
    return {
      property,
      left: own,
      right: others,
      likeness: isShared ? likenessOf(own, others, evidence) : 'one-side',
      weight: Math.round(evidence.reduce((sum, { bits }) => sum + bits, 0)),
      reasons: evidence.map((one) => renderReason(one, language)),
    };
  });
  return [...rows.filter(({ likeness }) => likeness !== 'one-side'), ...rows.filter(isOneSided)];
}

/** What is said of the pair beside its values. */
export function pairRemarks({ fields }: Explanation, language: Language): readonly string[] {
  return fields
    .filter(({ field, bits }) => OF_THE_WHOLE.has(field) && field !== 'sex' && bits !== 0)
    .map((one) => renderReason(one, language));
}

function isOneSided({ likeness }: PairField): boolean {
  return likeness === 'one-side';
}

/** Each value once, as it was said last. */
function valuesOf(values: StatedRecord['values'], property: string): readonly ComparedValue[] {
  const own = values.filter((one) => one.property === property);
  return own
    .filter(({ value }, at) => own.findIndex((other) => other.value === value) === at)
    .map(({ value, evaluation }) => ({ value, evaluation }));
}

function isOf({ field }: FieldEvidence, own: string | null): boolean {
  if (own === null) return false;
  return (STANDS_IN[field] ?? [field]).includes(own);
}

function likenessOf(
  left: readonly ComparedValue[],
  right: readonly ComparedValue[],
  evidence: readonly FieldEvidence[],
): Likeness {
  if (left.some(({ value }) => right.some((other) => other.value === value)) || evidence.some(isEqualAlone(evidence)))
    return 'equal';
  if (evidence.some(({ level }) => !DIFFERENT.has(level))) return 'near';
  return 'different';
}

/** A value is equal in another form where all that is read of it is. */
function isEqualAlone(evidence: readonly FieldEvidence[]): () => boolean {
  return () => evidence.every(({ level }) => EQUAL.has(level));
}
