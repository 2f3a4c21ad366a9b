import type { Column, Columns, RowOf } from './column.js';

/** An SQL text with the columns that it gives. `statementDrift` compares them with a database. */
export interface Statement<Row> {
  readonly text: string;
  readonly columns: Columns;
  /** Columns that are read, not taken as they come. */
  readonly parsed: readonly (readonly [name: string, parse: (value: unknown) => unknown])[];
  /** Holds the type alone. */
  readonly row?: Row;
}

const declared = new Set<Statement<unknown>>();

/** All statements of the modules that are loaded: what `statementDrift` describes. */
export function declaredStatements(): readonly Statement<unknown>[] {
  return [...declared];
}

/**
 * Declares a statement by its columns, in any order, and its text. Declare it once, where the module is loaded: then
 * a spec describes it on the migrated database, and a wrong name, type or null is found before it runs.
 */
export function statement<C extends Columns>(columns: C, text: string): Statement<RowOf<C>> {
  const made = statementOf(columns, text);
  declared.add(made);
  return made;
}

/**
 * Declares a text that is composed when it runs. `variants` are the parts of those that a spec describes: each branch of the
 * composition stands in one of them at least.
 */
export function composed<C extends Columns, Parts extends readonly unknown[]>(
  columns: C,
  compose: (...parts: Parts) => string,
  variants: readonly NoInfer<Parts>[],
): (...parts: Parts) => Statement<RowOf<C>> {
  const empty = statementOf(columns, '');
  for (const parts of variants) statement(columns, compose(...parts));
  return (...parts) => ({ ...empty, text: compose(...parts) });
}

/** How a statement begins, to name it by. No values stand in it. */
export function excerpt(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').slice(0, 100);
}

function statementOf<C extends Columns>(columns: C, text: string): Statement<RowOf<C>> {
  return { text, columns, parsed: Object.entries(columns).flatMap(parsedColumn) };
}

function parsedColumn([name, { nullable, parse }]: readonly [
  string,
  Column<unknown, never>,
]): Statement<unknown>['parsed'] {
  if (parse === null) return [];
  return [[name, nullable ? (value) => (value === null ? null : parse(value)) : parse]];
}
