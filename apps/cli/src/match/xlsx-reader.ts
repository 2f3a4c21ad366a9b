import { readSheet } from 'read-excel-file/node';
import type { RowProblem, Table, TableRow } from './table.js';

/** Reads the first sheet of a spreadsheet as texts: what a cell shows, a formula by its last value, a date as ISO. */
export async function readSpreadsheet(file: string): Promise<Table> {
  const problems: RowProblem[] = [];
  const rows = await readSheet(file).catch(() => null);
  if (rows === null) problems.push({ line: 0, code: 'UNREADABLE' });
  const [header, ...rest] = (rows ?? []).map((cells, i): TableRow => ({ line: i + 1, cells: cells.map(textOf) }));
  if (rows !== null && header === undefined) problems.push({ line: 0, code: 'EMPTY_FILE' });
  const filled = rest.filter((row) => row.cells.some((cell) => cell !== ''));
  return { headers: header?.cells ?? [], problems, batches: once(filled) };
}

async function* once(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield rows;
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
