import type { FormField, FormState } from './form-state.js';
import { isChanged, type LiveStatement, nameOf } from './record-change.js';

/** A value that somebody holds now and would hold no more. */
export interface Loss {
  readonly field: FormField;
  /** As it is now. */
  readonly value: string;
  /** Members that lose it. */
  readonly members: readonly string[];
}

/** Who holds the statement that a row shows; empty for a new row. */
export function holdersOf({ of }: FormField, base: readonly LiveStatement[] | null): readonly string[] {
  const before = of === null ? undefined : base?.find((statement) => nameOf(statement) === nameOf(of));
  return before?.release ?? [];
}

/** What a row takes from whom, were it sent now. */
export function losersOf(field: FormField, state: FormState, base: readonly LiveStatement[] | null): readonly string[] {
  if (!base || !isChanged(field, base)) return [];
  const gets = field.removed || field.value.trim() === '' ? [] : (field.labels.release ?? state.release);
  return holdersOf(field, base).filter((member) => !gets.includes(member));
}

/** Everything that a form takes from its present holders. */
export function lossesOf(state: FormState, base: readonly LiveStatement[]): readonly Loss[] {
  return state.fields.flatMap((field) => {
    const members = losersOf(field, state, base);
    const before = base.find(({ messageId, index }) => field.of?.messageId === messageId && field.of.index === index);
    return members.length === 0 || !before ? [] : [{ field, value: before.value, members }];
  });
}
