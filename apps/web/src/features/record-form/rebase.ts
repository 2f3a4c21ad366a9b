import { DEFAULT_LABELS, type FormField, type FormState } from './form-state.js';
import { fieldOf, isChanged, isEditable, type LiveStatement, nameOf } from './record-change.js';
import { statementBody } from './statement-body.js';

/** Somebody else changed the same field meanwhile. */
export interface FieldConflict {
  /** Row of what was typed here. */
  readonly mine: string;
  readonly property: string;
  /** What it was when the form was opened. */
  readonly was: string | null;
  /** Null where it was removed here. */
  readonly mineValue: string | null;
  /** The row as it would be had nobody typed here; null where there would be none. */
  readonly untouched: FormField | null;
  /** Rows of what is there now. */
  readonly theirs: readonly string[];
  readonly theirValues: readonly string[];
}

export interface Rebased {
  readonly state: FormState;
  readonly conflicts: readonly FieldConflict[];
}

interface Versions {
  readonly base: readonly LiveStatement[];
  readonly now: readonly LiveStatement[];
  /** Whether a property has one value at a time. */
  readonly isSingle: (property: string) => boolean;
}

/** Lays what was typed over the record as it is now; what both sides changed is for a person to decide. */
export function rebase(state: FormState, versions: Versions): Rebased {
  const live = versions.now.filter(isEditable);
  const known = new Set(versions.base.map(nameOf));
  const isLive = new Set(live.map(nameOf));
  const added = live.filter((statement) => !known.has(nameOf(statement)));
  const fields: FormField[] = [];
  const conflicts: FieldConflict[] = [];
  for (const field of state.fields) {
    const isGone = field.of !== null && !isLive.has(nameOf(field.of));
    const theirs = added.filter(({ property }) => property === field.property);
    const placed = place(field, { isGone, theirs, versions });
    if (placed.field) fields.push(placed.field);
    if (placed.isConflict) conflicts.push(conflictOf(field, { isGone, theirs, base: versions.base }));
  }
  return { state: { ...state, fields: [...added.map(fieldOf), ...fields] }, conflicts };
}

interface Placing {
  /** The statement of the row is no longer live. */
  readonly isGone: boolean;
  /** What somebody else said of the same property meanwhile. */
  readonly theirs: readonly LiveStatement[];
  readonly versions: Versions;
}

function place(
  field: FormField,
  { isGone, theirs, versions }: Placing,
): { field: FormField | null; isConflict: boolean } {
  if (!isChanged(field, versions.base)) return { field: isGone ? null : field, isConflict: false };
  if (!field.removed && theirs.some((statement) => saysTheSame(statement, field))) {
    return { field: field.of === null || isGone ? null : { ...field, removed: true }, isConflict: false };
  }
  if (isGone && field.removed) return { field: null, isConflict: theirs.length > 0 };
  const isConflict = isGone || (theirs.length > 0 && versions.isSingle(field.property));
  return { field: isGone ? { ...field, of: null } : field, isConflict };
}

function saysTheSame(statement: LiveStatement, field: FormField): boolean {
  const isPlain = JSON.stringify(field.labels) === JSON.stringify(DEFAULT_LABELS);
  if (isPlain) return statement.value === field.value.trim();
  return JSON.stringify(statementBody(fieldOf(statement))) === JSON.stringify(statementBody(field));
}

function conflictOf(
  field: FormField,
  { isGone, theirs, base }: Omit<Placing, 'versions'> & { readonly base: readonly LiveStatement[] },
): FieldConflict {
  const { of, removed, id, property, value } = field;
  const before = of === null ? undefined : base.find((statement) => nameOf(statement) === nameOf(of));
  return {
    mine: id,
    property,
    was: before?.value ?? null,
    mineValue: removed ? null : value,
    untouched: before && !isGone ? fieldOf(before) : null,
    theirs: theirs.map(nameOf),
    theirValues: theirs.map((statement) => statement.value),
  };
}

export type Choice = 'mine' | 'theirs' | 'both';

/** Makes the form say what was chosen; the last choice holds. */
export function settle(rebased: FormState, conflict: FieldConflict, choice: Choice): FormState {
  const fields = rebased.fields.flatMap((field) => {
    if (conflict.theirs.includes(field.id)) return [{ ...field, removed: choice === 'mine' }];
    if (field.id !== conflict.mine || choice !== 'theirs') return [field];
    return conflict.untouched === null ? [] : [conflict.untouched];
  });
  return { ...rebased, fields };
}
