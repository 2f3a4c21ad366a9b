import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { recordChecksQuery } from './api/record-checks.query.js';
import { filledFields, type FormState } from './form-state.js';

const QUIET_MS = 500;

/** What looks wrong with each row, by its id, a moment after somebody stopped typing. */
export function useWarnings(type: string, state: FormState): ReadonlyMap<string, readonly string[]> {
  const [settled] = useDebouncedValue(state, QUIET_MS);
  const checked = filledFields(settled).slice(0, 200);
  const statements = checked.map(({ property, value }) => ({ property, value: value.trim() }));
  const { data, isPlaceholderData } = useQuery(recordChecksQuery(type, statements));
  const warnings = new Map<string, string[]>();
  if (isPlaceholderData) return warnings;
  for (const { index, text } of data?.warnings ?? []) {
    const field = checked[index];
    // What is being typed again is no longer what was checked.
    if (field && state.fields.some(({ id, value }) => id === field.id && value === field.value)) {
      warnings.set(field.id, [...(warnings.get(field.id) ?? []), text]);
    }
  }
  return warnings;
}
