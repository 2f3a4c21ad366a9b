import type { FormField, FormState } from './form-state.js';

interface Row {
  readonly id: string;
  readonly value: string;
}

/** What rows said before family and given names were swapped, and what they say after. */
export interface NameSwap {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

interface SwapContext {
  readonly state: FormState;
  /** The swap before, which is taken back by the next. */
  readonly last: NameSwap | null;
}

/**
 * Swaps family and given names of a person: the two rows that say them apart, offered at the second, or the words of the whole name. Which of
 * more than two words is the family name nobody knows: the last one goes to the front, and back. Null where there is nothing to swap.
 */
export function swapNames(type: string, field: FormField, { state, last }: SwapContext): NameSwap | null {
  if (type !== 'person') return null;
  if (field.property === 'firstName') return swapRows(field, state);
  if (field.property !== 'name' || state.fields.some(isPart)) return null;
  const words = field.value.trim().split(/\s+/);
  if (words.length < 2) return null;
  const isBack = last?.after[0]?.id === field.id && last.after[0].value === field.value;
  const swapped = [words.at(-1), ...words.slice(0, -1)].join(' ');
  const value = isBack ? (last.before[0]?.value ?? swapped) : swapped;
  return { before: [{ id: field.id, value: field.value }], after: [{ id: field.id, value }] };
}

function isPart({ property, value, removed }: FormField): boolean {
  return (property === 'firstName' || property === 'lastName') && value.trim() !== '' && !removed;
}

function swapRows(given: FormField, { fields }: FormState): NameSwap | null {
  const family = fields.find(({ property, removed }) => property === 'lastName' && !removed);
  if (!family || (family.value === '' && given.value === '')) return null;
  const before = [given, family].map(({ id, value }) => ({ id, value }));
  return {
    before,
    after: [
      { id: given.id, value: family.value },
      { id: family.id, value: given.value },
    ],
  };
}
