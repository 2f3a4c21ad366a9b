import { Sensitivity } from '#libs/contracts';
import type { SensitivityMark } from './property.js';
import { PROPERTY_CATALOGUE } from './property-catalogue.table.js';

/** Marks by their names in the API. */
export const SENSITIVITY_CODES = {
  'victim-identity': Sensitivity.VICTIM_IDENTITY,
  minor: Sensitivity.MINOR,
  'special-category': Sensitivity.SPECIAL_CATEGORY,
} as const satisfies Record<SensitivityMark, Sensitivity>;

const MARKED = markedProperties();

/**
 * The marks of a statement: those that were stated and those of its property, each once, ascending. Nobody takes one of the
 * catalogue off, neither who enters a value nor a partner that sends it, whatever type it calls the record.
 */
export function marksOf(property: string, stated: readonly (SensitivityMark | Sensitivity)[]): readonly Sensitivity[] {
  const codes = stated.map((mark) => (typeof mark === 'string' ? SENSITIVITY_CODES[mark] : mark));
  return [...new Set([...codes, ...(MARKED.get(property) ?? [])])].sort((a, b) => a - b);
}

/** By the name alone, over all types. */
function markedProperties(): ReadonlyMap<string, readonly Sensitivity[]> {
  const marked = new Map<string, readonly Sensitivity[]>();
  for (const { properties } of Object.values(PROPERTY_CATALOGUE)) {
    for (const [name, { sensitivities = [] }] of Object.entries(properties)) {
      const codes = sensitivities.map((mark: SensitivityMark) => SENSITIVITY_CODES[mark]);
      marked.set(name, [...(marked.get(name) ?? []), ...codes]);
    }
  }
  return marked;
}
