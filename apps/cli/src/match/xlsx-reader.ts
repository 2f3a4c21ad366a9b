import { readSheet } from 'read-excel-file/node';
import { headerRow, type IsKnownHeader } from './header-row.js';
import type { RowProblem, Table, TableRow } from './table.js';
import { rowsWithFormula } from './xlsx-formulas.js';

/** Reads the first sheet of a spreadsheet as texts: what a cell shows, a formula by its last value, a date as ISO. */
export async function readSpreadsheet(file: string, isKnown: IsKnownHeader): Promise<Table> {
  const read = await Promise.all([readSheet(file), rowsWithFormula(file)]).catch(() => null);
  if (read === null) return { headers: [], problems: [{ line: 0, code: 'UNREADABLE' }], batches: once([]) };
  const [values, formulas] = read;
  const rows = values.map((cells, i): TableRow => ({
    line: i + 1,
    cells: cells.map(textOf),
    hasFormula: formulas.has(i + 1),
  }));
  const at = headerRow(rows, isKnown);
  const [header, ...rest] = rows.slice(at);
  const problems: RowProblem[] = header === undefined ? [{ line: 0, code: 'EMPTY_FILE' }] : [];
  if (header !== undefined && at > 0) problems.push({ line: header.line, code: 'HEADER_ROW' });
  for (const line of formulas) if (line > values.length) problems.push({ line, code: 'FORMULA' });
  const filled = rest.filter((row) => row.hasFormula === true || row.cells.some((cell) => cell !== ''));
  const headers = upToLast(header?.cells ?? []);
  for (const { line, cells } of filled)
    if (upToLast(cells).length > headers.length) problems.push({ line, code: 'COLUMN_COUNT' });
  return { headers, problems, batches: once(filled) };
}

/** The reader fills all rows up to the longest; what stands under no header is listed. */
function upToLast(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

async function* once(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield rows;
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
