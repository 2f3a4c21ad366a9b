import { mapColumns, type FieldName, type Preparer, type RecordFields } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import type { HeaderMap } from './header-map.js';
import { readTable } from './read-table.js';
import { holdsFormula, type RowProblem, type TableRow } from './table.js';

/** What was read of a file: how many records, the odd rows, and columns that were not compared. */
export interface LoadedFile {
  readonly file: string;
  readonly headers: readonly string[];
  readonly count: number;
  readonly problems: readonly RowProblem[];
  readonly unmapped: readonly string[];
  readonly lines: readonly number[];
  /** Values of a column that is not compared, for evaluation; empty when none was asked for. */
  readonly truth: readonly string[];
}

export interface LoadOptions {
  readonly preparer: Preparer;
  readonly source: number;
  readonly map: HeaderMap;
  readonly progress: (rows: number) => void;
  /** Header of a column with the true group of each record. */
  readonly truth?: string | undefined;
}

/** Reads the records of a file into the preparer's store; a bad row is listed and the rest goes on. */
export async function loadRecords(file: string, options: LoadOptions): Promise<LoadedFile> {
  const table = await readTable(file);
  const truthAt = options.truth === undefined ? -1 : table.headers.indexOf(options.truth);
  if (options.truth !== undefined && truthAt < 0) throw new RefusedError(`${file} has no column ${options.truth}`);
  const columns = mapColumns(table.headers, options.map);
  const [lines, truth]: [number[], string[]] = [[], []];
  let isFirst = true;
  for await (const batch of table.batches) {
    if (isFirst) options.preparer.learnOrder(batch.map((row) => fieldsOf(row, columns)));
    isFirst = false;
    for (const row of batch) {
      if (holdsFormula(row)) table.problems.push({ line: row.line, code: 'FORMULA' });
      const fields = fieldsOf(row, columns);
      options.preparer.add({ id: fields.id ?? String(row.line), source: options.source, fields });
      lines.push(row.line);
      if (truthAt >= 0) truth.push(row.cells[truthAt] ?? '');
    }
    options.progress(lines.length);
  }
  const unmapped = table.headers.filter((_, i) => columns[i] === null);
  const { headers, problems } = table;
  return { file, headers, count: lines.length, problems, unmapped, lines, truth };
}

/** Takes the cells of mapped columns that hold something. */
export function fieldsOf(row: TableRow, columns: readonly (FieldName | null)[]): RecordFields {
  const fields: Partial<Record<FieldName, string>> = {};
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const cell = row.cells[i];
    if (column === null || column === undefined || cell === undefined || cell === '') continue;
    fields[column] = cell;
  }
  return fields;
}
