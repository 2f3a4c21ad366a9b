import { DEFAULT_LABELS, type FieldLabels, type FormField, type FormState } from './form-state.js';
import type { LiveStatement } from './record-change.js';

/** A row of a form under test. */
export function aField(property: string, value: string, more: Partial<FormField> = {}): FormField {
  return {
    id: `${property} ${value}`,
    property,
    value,
    original: '',
    labels: DEFAULT_LABELS,
    of: null,
    removed: false,
    ...more,
  };
}

export function aForm(fields: readonly FormField[], more: Partial<FormState> = {}): FormState {
  return { fields, release: [], legalBasis: 'Demo agreement, 4.1', purpose: 'investigation', ...more };
}

export function someLabels(labels: Partial<FieldLabels>): FieldLabels {
  return { ...DEFAULT_LABELS, ...labels };
}

/** A live statement of a record under test; its message is named after the property. */
export function aStatement(property: string, value: string, more: Partial<LiveStatement> = {}): LiveStatement {
  return {
    messageId: `message of ${property} ${value}`,
    index: 0,
    property,
    value,
    release: ['xb'],
    sinceVersion: 1,
    retractedIn: null,
    pending: false,
    waitsForApproval: false,
    holders: [],
    labels: {
      original: '',
      language: 'hu',
      validFrom: '2026-03~',
      validTo: '',
      origin: { kind: 'interview', detail: '' },
      evaluation: { source: 'B', information: 2 },
      nature: 1,
      handling: { code: 2, text: '' },
      purpose: 'investigation',
      legalBasis: 'Demo agreement, 4.1',
      reviewDate: '',
      sensitivities: [1],
      evidence: [],
      restsOn: null,
      author: 'Anna Voorbeeld',
    },
    ...more,
  };
}
