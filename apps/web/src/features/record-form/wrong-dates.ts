import { isEdtfDate } from '#libs/vocabulary';
import { tidyDate } from '../../case/record/tidy-date.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import type { FormState } from './form-state.js';

/** Rows whose date nobody can read, in the order of the form. */
export function wrongDates(facts: FormFacts, { fields }: FormState): readonly string[] {
  return fields
    .filter(({ property, value, removed }) => {
      const isDate = !removed && value.trim() !== '' && propertyOf(facts, property).kind === 'date';
      return isDate && !isEdtfDate(tidyDate(value));
    })
    .map(({ id }) => id);
}
