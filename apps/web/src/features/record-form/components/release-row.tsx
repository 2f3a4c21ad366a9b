import type { Dispatch } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { RELEASE_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { CountryBoxes } from './country-boxes.js';
import { FormRow } from './form-row.js';

interface ReleaseRowProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  readonly isChange: boolean;
  readonly error: string | null;
}

/** Who gets the values that do not say otherwise. */
export function ReleaseRow({ facts: { others }, state, dispatch, isChange, error }: ReleaseRowProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const label = t(isChange ? 'releaseNew' : 'releaseTo');
  const set = (release: readonly string[]): void => dispatch({ kind: 'record', change: { release } });
  return (
    <FormRow label={label}>
      <CountryBoxes
        aria-label={label}
        others={others}
        chosen={state.release}
        firstId={RELEASE_ID}
        error={error}
        onChange={set}
      />
    </FormRow>
  );
}
