import type { Column } from './column.js';
import { PersistenceError } from './persistence.errors.js';
import { excerpt, type Statement } from './statement.js';

let isOn = false;

/**
 * From now on each row is compared with what its statement declares: names, values of `oneOf`, and nulls. Specs do so, as no
 * description of a statement shows the nulls of outer joins and expressions.
 */
export function checkRows(): void {
  isOn = true;
}

/** @throws PersistenceError UNDECLARED under test, where a row is not as declared */
export function checkRowsOf(statement: Statement<unknown>, rows: readonly Readonly<Record<string, unknown>>[]): void {
  if (!isOn) return;
  for (const row of rows) {
    const problem = problemOf(statement, row);
    if (problem) throw new PersistenceError('UNDECLARED', `${problem}: ${excerpt(statement.text)}`);
  }
}

function problemOf({ columns }: Statement<unknown>, row: Readonly<Record<string, unknown>>): string | undefined {
  const surplus = Object.keys(row).find((name) => !(name in columns));
  if (surplus !== undefined) return `column ${surplus} is not declared`;
  return Object.entries(columns)
    .map(([name, column]) => valueProblem(name, column, row[name]))
    .find((problem) => problem !== undefined);
}

function valueProblem(
  name: string,
  { nullable, among, element }: Column<unknown, never>,
  value: unknown,
): string | undefined {
  if (value === undefined) return `column ${name} is declared and did not come`;
  if (value === null) return nullable ? undefined : `column ${name} was null, which nullable() has to declare`;
  const known = element?.among ?? among;
  const values: readonly unknown[] = element && Array.isArray(value) ? value : [value];
  return known && !values.every((one) => known.includes(one))
    ? `column ${name} is none of ${known.join(', ')}`
    : undefined;
}
