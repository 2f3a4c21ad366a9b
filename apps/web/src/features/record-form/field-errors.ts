import type { Problem } from '../../lib/http.js';
import type { FormField } from './form-state.js';

/** What the gateway says about single fields: by the id of the row, and what is said of the whole. */
export interface FieldErrors {
  readonly byField: ReadonlyMap<string, readonly string[]>;
  readonly legalBasis: string | null;
  readonly release: string | null;
  readonly rest: readonly string[];
}

export const NO_ERRORS: FieldErrors = { byField: new Map(), legalBasis: null, release: null, rest: [] };

const STATEMENT = /^(?:statements|assert)\[(\d+)\]/;
/** Stands before what is asked about, not sent. */
const ASKED = /^changes\[0\]\.(?:create|change\.change)\./;

/** Puts the errors of a refusal at their rows; `sent` are the rows in the order in which they were sent. */
export function fieldErrors({ errors }: Pick<Problem, 'errors'>, sent: readonly FormField[]): FieldErrors {
  const byField = new Map<string, string[]>();
  const rest: string[] = [];
  let legalBasis: string | null = null;
  let release: string | null = null;
  for (const { path: said, hint } of errors) {
    const path = said.replace(ASKED, '');
    const field = sent[Number(STATEMENT.exec(path)?.[1] ?? -1)];
    if (field) byField.set(field.id, [...(byField.get(field.id) ?? []), hint]);
    else if (path === 'legalBasis') legalBasis = hint;
    else if (path.startsWith('release')) release = hint;
    else rest.push(path === '' ? hint : `${path}: ${hint}`);
  }
  return { byField, legalBasis, release, rest };
}

/** Id of the first control in the order of the page that has an error; null where none has. */
export function firstWrong(errors: FieldErrors, fields: readonly FormField[]): string | null {
  const field = fields.find(({ id }) => errors.byField.has(id));
  if (field) return inputId(field.id);
  if (errors.release !== null) return RELEASE_ID;
  return errors.legalBasis === null ? null : LEGAL_BASIS_ID;
}

export const RELEASE_ID = 'record-release';
export const LEGAL_BASIS_ID = 'record-legal-basis';

/** Id of the control of a row. */
export function inputId(fieldId: string): string {
  return `field-${fieldId.replaceAll(' ', '-')}`;
}
