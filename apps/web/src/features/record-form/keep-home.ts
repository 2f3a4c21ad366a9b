import type { KeptHome } from '../../case/audience/effects.js';
import type { FormField, FormState } from './form-state.js';
import { holdersOf, isChanged, type LiveStatement } from './record-change.js';

/** What is said of these values goes to all but these countries. Who has a value already keeps it: to take it is another decision. */
export function keepHome(state: FormState, kept: readonly KeptHome[], base: readonly LiveStatement[]): FormState {
  const fields = state.fields.map((field): FormField => {
    const held = holdersOf(field, base);
    const refused = kept.filter(({ property }) => property === field.property).flatMap(({ members }) => members);
    const before = field.labels.release ?? state.release;
    const release = before.filter((member) => held.includes(member) || !refused.includes(member));
    const isMoved = isChanged(field, base) && release.length < before.length;
    return isMoved ? { ...field, labels: { ...field.labels, release } } : field;
  });
  return fields.some((field, i) => field !== state.fields[i]) ? { ...state, fields } : state;
}
