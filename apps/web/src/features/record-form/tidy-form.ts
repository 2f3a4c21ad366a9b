import { tidyDate } from '../../case/record/tidy-date.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import { wrongDates } from './wrong-dates.js';
import type { FormField, FormState } from './form-state.js';

/** The form as it is sent: dates as people of a country write them in EDTF, by whichever way they are sent, with what was written beside. */
export function tidyForm(facts: FormFacts, state: FormState): FormState {
  const fields = state.fields.map((field) =>
    propertyOf(facts, field.property).kind === 'date' ? tidied(field) : field,
  );
  return fields.every((field, i) => field === state.fields[i]) ? state : { ...state, fields };
}

/** What can be sent of the form now: its filled rows, without dates that nobody can read yet. */
export function readable(facts: FormFacts, state: FormState): FormState {
  const wrong = wrongDates(facts, state);
  const tidy = tidyForm(facts, state);
  return wrong.length === 0 ? tidy : { ...tidy, fields: tidy.fields.filter(({ id }) => !wrong.includes(id)) };
}

function tidied(field: FormField): FormField {
  const written = field.value.trim();
  const value = tidyDate(written);
  if (value === written) return field;
  return { ...field, value, original: field.original === '' ? written : field.original };
}
