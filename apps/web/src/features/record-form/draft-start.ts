import type { Json } from '../../lib/http.js';
import type { SignalDraftView } from './api/types.js';
import type { FormFacts } from './form-facts.js';
import { type FormState, newField } from './form-state.js';

/** The form of a new record that says what a signal told. Nobody is chosen: to share is a decision. */
export function stateOfDraft(
  { statements }: Pick<Json<SignalDraftView>, 'statements'>,
  { defaults }: FormFacts,
): FormState {
  const { legalBasis, purpose } = defaults;
  return {
    fields: statements.map(({ property, value }) => newField(property, value)),
    release: [],
    legalBasis,
    purpose,
  };
}
