import type { ChangeRecordDto, StatementDto } from './api/types.js';
import type { StatementView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { HANDLING_CODES, isAssessment, sensitivitiesOf } from '../../case/record/record-codes.js';
import type { FormField, FormState, StatementName } from './form-state.js';
import { statementBody } from './statement-body.js';

export type LiveStatement = Json<StatementView>;

/** Whether somebody can build on a statement: it is live, and not one that may never be sent. */
export function isEditable({ retractedIn, waitsForApproval }: LiveStatement): boolean {
  return retractedIn === null && !waitsForApproval;
}

/** The row of a statement, with every label as it is. */
export function fieldOf(
  statement: Pick<LiveStatement, 'messageId' | 'index' | 'property' | 'value' | 'release' | 'labels'>,
): FormField {
  const { messageId, index, property, value, release, labels } = statement;
  const { handling, evaluation, nature, origin, purpose, sensitivities } = labels;
  return {
    id: nameOf(statement),
    property,
    value,
    original: labels.original,
    of: { messageId, index },
    removed: false,
    labels: {
      release,
      handling: HANDLING_CODES[handling.code - 1] ?? null,
      handlingText: handling.text,
      evaluation: evaluation === null ? '' : `${evaluation.source}${evaluation.information}`,
      nature: isAssessment(nature) ? 'assessment' : 'fact',
      origin: origin && { kind: origin.kind, detail: origin.detail },
      purpose,
      sensitivities: sensitivitiesOf(sensitivities),
    },
  };
}

/** Who holds the statement that a row shows; empty for a new row. */
export function holdersOf({ of }: FormField, base: readonly LiveStatement[] | null): readonly string[] {
  return (of !== null && base?.find((statement) => nameOf(statement) === nameOf(of))?.release) || [];
}

export function nameOf({ messageId, index }: StatementName): string {
  return `${messageId} ${index}`;
}

/** A row that says something else than the statement that it shows. */
export function isChanged(field: FormField, base: readonly LiveStatement[]): boolean {
  const before = findOf(field, base);
  if (!before) return !field.removed && field.value.trim() !== '';
  return field.removed || JSON.stringify(statementBody(fieldOf(before))) !== JSON.stringify(statementBody(field));
}

/** Rows whose statements are asserted, in the order in which they are sent. */
export function assertedFields(base: readonly LiveStatement[], { fields }: FormState): readonly FormField[] {
  return fields.filter((field) => !field.removed && field.value.trim() !== '' && isChanged(field, base));
}

/** Statements that a change retracts: removed, emptied, or said anew. */
export function retractedStatements(base: readonly LiveStatement[], { fields }: FormState): readonly LiveStatement[] {
  return fields.flatMap((field) => (isChanged(field, base) ? (findOf(field, base) ?? []) : []));
}

/** The change that makes the record what the form says; null where it says what the record says. */
export function changeBody(base: readonly LiveStatement[], state: FormState): Json<ChangeRecordDto> | null {
  const assert = assertedFields(base, state).map((field) => ({
    ...keptLabels(findOf(field, base)),
    ...statementBody(field),
  }));
  const retract = retractedStatements(base, state).map(({ messageId, index }) => ({ messageId, index }));
  if (assert.length === 0 && retract.length === 0) return null;
  const { release, legalBasis, purpose } = state;
  return {
    assert,
    retract,
    release: [...release],
    legalBasis: legalBasis.trim(),
    ...(purpose.trim() === '' ? {} : { purpose: purpose.trim() }),
  };
}

function findOf({ of }: FormField, base: readonly LiveStatement[]): LiveStatement | undefined {
  return of === null ? undefined : base.find((statement) => nameOf(statement) === nameOf(of));
}

/** Labels that the form does not ask for go on to what replaces the statement. */
function keptLabels(before: LiveStatement | undefined): Partial<Json<StatementDto>> {
  if (!before) return {};
  const { language, validFrom, validTo, legalBasis, reviewDate } = before.labels;
  return {
    ...(language === '' ? {} : { language }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
    ...(legalBasis === '' ? {} : { legalBasis }),
    ...(reviewDate === '' ? {} : { reviewDate }),
  };
}
