import type { Handling, Sensitivity } from '../../case/record/record-codes.js';
import type { SuggestedStatement } from './api/types.js';

/** Labels of one field; null where the default of the record or of its property holds. */
export interface FieldLabels {
  readonly release: readonly string[] | null;
  readonly handling: Handling | null;
  /** Of H3. */
  readonly handlingText: string;
  /** Source and information, as `B2`; empty where nobody evaluated it. */
  readonly evaluation: string;
  readonly nature: 'fact' | 'assessment';
  /** Where it comes from; null where nobody said so. */
  readonly origin: { readonly kind: string; readonly detail: string } | null;
  readonly purpose: string | null;
  readonly sensitivities: readonly Sensitivity[] | null;
}

/** Names a statement of a record. */
export interface StatementName {
  readonly messageId: string;
  readonly index: number;
}

/** One row of the form. */
export interface FormField {
  readonly id: string;
  readonly property: string;
  readonly value: string;
  /** Spelling in the source, where the value was tidied. */
  readonly original: string;
  /** Country of whose form a number was read; null, or absent in an older draft, where that was not needed. */
  readonly readAs?: string | null;
  /** The person wants it as it was typed. */
  readonly isAsTyped?: boolean;
  readonly labels: FieldLabels;
  /** The live statement that it shows; null for a new one. */
  readonly of: StatementName | null;
  /** Will be retracted. */
  readonly removed: boolean;
}

export interface FormState {
  readonly fields: readonly FormField[];
  /** Members that get the fields which do not say otherwise. */
  readonly release: readonly string[];
  readonly legalBasis: string;
  readonly purpose: string;
}

export const DEFAULT_LABELS: FieldLabels = {
  release: null,
  handling: null,
  handlingText: '',
  evaluation: '',
  nature: 'fact',
  origin: null,
  purpose: null,
  sensitivities: null,
};

export type FormAction =
  | { readonly kind: 'value'; readonly id: string; readonly value: string; readonly original?: string }
  | { readonly kind: 'read'; readonly id: string; readonly typed: string; readonly as: SuggestedStatement }
  | { readonly kind: 'not-so'; readonly id: string }
  | { readonly kind: 'labels'; readonly id: string; readonly labels: Partial<FieldLabels> }
  | { readonly kind: 'add'; readonly property: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'split'; readonly id: string; readonly statements: readonly SuggestedStatement[] }
  | { readonly kind: 'record'; readonly change: Partial<Pick<FormState, 'release' | 'legalBasis' | 'purpose'>> }
  | { readonly kind: 'replace'; readonly state: FormState };

/** A new row of a property. */
export function newField(property: string, value = '', original = ''): FormField {
  const id = crypto.randomUUID();
  return { id, property, value, original, labels: DEFAULT_LABELS, of: null, removed: false };
}

export function formReducer(state: FormState, action: FormAction): FormState {
  const edit = (id: string, change: (field: FormField) => FormField): FormState => ({
    ...state,
    fields: state.fields.map((field) => (field.id === id ? change(field) : field)),
  });
  switch (action.kind) {
    case 'value':
      return edit(action.id, (field) => ({
        ...field,
        value: action.value,
        original: action.original ?? '',
        readAs: null,
        isAsTyped: false,
      }));
    case 'read':
      // Whoever typed on meanwhile is asked about again.
      return edit(action.id, (field) =>
        field.value.trim() === action.typed ? { ...field, ...readingOf(action.as) } : field,
      );
    case 'not-so':
      return edit(action.id, (field) => ({
        ...field,
        value: field.original === '' ? field.value : field.original,
        original: '',
        readAs: null,
        isAsTyped: true,
      }));
    case 'labels':
      return edit(action.id, (field) => ({ ...field, labels: { ...field.labels, ...action.labels } }));
    case 'add':
      return { ...state, fields: [...state.fields, newField(action.property)] };
    case 'remove':
      return removeField(state, action.id);
    case 'restore':
      return edit(action.id, (field) => ({ ...field, removed: false }));
    case 'split':
      return splitInto(state, action.id, action.statements);
    case 'record':
      return { ...state, ...action.change };
    case 'replace':
      return action.state;
  }
}

/** What is live stays on the screen, struck through, until the change is sent. */
function removeField(state: FormState, id: string): FormState {
  const fields = state.fields.flatMap((field) => {
    if (field.id !== id) return [field];
    return field.of === null ? [] : [{ ...field, removed: true }];
  });
  return { ...state, fields };
}

/** Puts the pieces of a line where they belong: into empty rows of their property, the others into new ones. */
function splitInto(state: FormState, id: string, statements: readonly SuggestedStatement[]): FormState {
  let fields = state.fields.map((field) => (field.id === id ? { ...field, value: '', original: '' } : field));
  for (const statement of statements) {
    const { property } = statement;
    const free = fields.find((field) => field.property === property && field.value === '' && field.of === null);
    const filled = readingOf(statement);
    fields = free
      ? fields.map((field) => (field === free ? { ...field, ...filled } : field))
      : [...fields, { ...newField(property), ...filled }];
  }
  return { ...state, fields };
}

function readingOf({ value, original, readAs }: SuggestedStatement) {
  return { value, original: original ?? '', readAs, isAsTyped: false };
}

/** Rows that say something. */
export function filledFields({ fields }: FormState): readonly FormField[] {
  return fields.filter(({ value, removed }) => !removed && value.trim() !== '');
}
