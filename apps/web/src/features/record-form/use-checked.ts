import { useState } from 'react';
import { useEdtfNotation } from '../../case/record/edtf-notation.js';
import { type FieldErrors, inputId } from './field-errors.js';
import type { FormFacts } from './form-facts.js';
import type { FormState } from './form-state.js';
import { wrongDates } from './wrong-dates.js';

/** Nothing is sent while a date cannot be read: it is said at it, and it has the focus. */
export function useChecked(facts: FormFacts, state: FormState, errors: FieldErrors) {
  const { wrong: words } = useEdtfNotation();
  const [isTried, setTried] = useState(false);
  const wrong = wrongDates(facts, state);
  return {
    check: (): boolean => {
      const [first] = wrong;
      setTried(first !== undefined);
      if (first !== undefined) document.getElementById(inputId(first))?.focus();
      return first === undefined;
    },
    errorsOf: (id: string): readonly string[] =>
      isTried && wrong.includes(id) ? [words] : (errors.byField.get(id) ?? []),
  };
}
