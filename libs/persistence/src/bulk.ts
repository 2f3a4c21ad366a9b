import type { Column, Columns } from './column.js';
import type { Queries } from './run-statement.js';
import { type Statement, statement } from './statement.js';

/** What a bulk insert takes for a row. */
export type InsertOf<C extends Columns> = {
  readonly [name in keyof C]: C[name] extends { readonly takes?: (value: infer In) => void } ? In : never;
};

/** An insert of any number of rows by one text. */
export interface Bulk<Row> {
  readonly insert: Statement<unknown>;
  readonly columns: readonly (readonly [name: keyof Row & string, pack: ((value: unknown) => unknown) | null])[];
}

/** Where rows are put in order, so that two inserts never wait for each other, and what becomes of those that are there. */
export interface BulkEnd {
  readonly order?: string;
  readonly onConflict?: string;
}

/** Stands between the values of an array of a row: unnest would take arrays in arrays apart. */
const BETWEEN = '\u001f';

/** Declares an insert into a table: one statement and one array for each column, for any number of rows. */
export function bulk<C extends Columns>(
  table: string,
  columns: C,
  { order, onConflict }: BulkEnd = {},
): Bulk<InsertOf<C>> {
  const parts = Object.entries(columns).map(([name, { type, element }], index) => ({
    name,
    value: element ? `string_to_array(${name}, E'\\x1f')::${type}` : name,
    parameter: `$${index + 1}::${element ? 'text' : type}[]`,
    pack: packOf(columns[name]),
  }));
  const list = (key: 'name' | 'value' | 'parameter'): string => parts.map((part) => part[key]).join(', ');
  const lines = [
    `insert into ${table} (${list('name')})`,
    `select ${list('value')} from unnest(${list('parameter')}) as row (${list('name')})`,
    ...(order === undefined ? [] : [`order by ${order}`]),
    ...(onConflict === undefined ? [] : [`on conflict ${onConflict}`]),
  ];
  return { insert: statement({}, lines.join('\n')), columns: parts.map(({ name, pack }) => [name, pack] as const) };
}

/** Inserts the rows by one statement; nothing where there are none. */
export async function insertAll<Row>(db: Queries, { insert, columns }: Bulk<Row>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const values = columns.map(([name, pack]) => rows.map((row) => (pack ? packed(row[name], pack) : row[name])));
  await db.query(insert.text, values);
}

function packOf(column: Column<unknown, never> | undefined): ((value: unknown) => unknown) | null {
  if (column?.element) return joined;
  return column?.type === 'jsonb' ? (value) => JSON.stringify(value) : null;
}

function packed(value: unknown, pack: (value: unknown) => unknown): unknown {
  return value === null || value === undefined ? null : pack(value);
}

function joined(value: unknown): string {
  const parts = Array.isArray(value) ? value.map(String) : [];
  const isLost = parts.length === 1 && parts[0] === '';
  if (isLost || parts.some((part) => part.includes(BETWEEN))) {
    throw new TypeError('a list of a row cannot be one empty text, nor hold the sign that separates its values');
  }
  return parts.join(BETWEEN);
}
