import type { Sensitivity } from '../../case/record/record-codes.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import { filledFields, type FormField, type FormState } from './form-state.js';
import { assertedFields, type LiveStatement, retractedStatements } from './record-change.js';

/** One statement that would leave, as far as it decides about approvals. */
export interface Leaving {
  readonly property: string;
  readonly release: readonly string[];
  readonly handling: 'H0' | 'H1' | 'H2' | 'H3';
  /** Null where that of the case holds. */
  readonly purpose: string | null;
  readonly sensitivities: readonly Sensitivity[];
  /** It takes a statement back. */
  readonly isRetraction?: true;
}

/** What would leave if the form were sent now: the statements it asserts, and those that it retracts from whoever holds them. */
export function leavingOf(
  state: FormState,
  facts: FormFacts,
  base: readonly LiveStatement[] | null,
): readonly Leaving[] {
  const asserted = base === null ? filledFields(state) : assertedFields(base, state);
  const retracted = base === null ? [] : retractedStatements(base, state);
  return [
    ...asserted.map((field) => leavingField(field, state, facts)),
    ...retracted.map(({ property, release }) => ({
      property,
      release,
      handling: 'H0' as const,
      purpose: null,
      sensitivities: [],
      isRetraction: true as const,
    })),
  ];
}

function leavingField({ labels, property }: FormField, { release, purpose }: FormState, facts: FormFacts): Leaving {
  return {
    property,
    release: labels.release ?? release,
    handling: labels.handling ?? facts.defaults.handling,
    purpose: labels.purpose ?? purpose,
    sensitivities: [...(labels.sensitivities ?? []), ...propertyOf(facts, property).sensitivities],
  };
}
