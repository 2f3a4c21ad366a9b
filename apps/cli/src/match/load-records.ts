import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
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

/** Ids beyond so many are not looked at for repetition. */
const MOST_IDS = 5_000_000;

/** Reads the records of a file into the preparer's store; a bad row is listed and the rest goes on. */
export async function loadRecords(file: string, options: LoadOptions): Promise<LoadedFile> {
  const table = await readTable(file, options.map);
  const truthAt = options.truth === undefined ? -1 : table.headers.indexOf(options.truth);
  if (options.truth !== undefined && truthAt < 0) throw new RefusedError(`${file} has no column ${options.truth}`);
  const columns = mapColumns(table.headers, options.map);
  const [lines, truth]: [number[], string[]] = [[], []];
  const ids = new Set<string>();
  options.preparer.learnOrder(await nameSample(file, options.map));
  for await (const batch of table.batches) {
    for (const row of batch) {
      if (holdsFormula(row)) table.problems.push({ line: row.line, code: 'FORMULA' });
      const fields = fieldsOf(row, columns);
      if (fields.id !== undefined && ids.has(fields.id)) table.problems.push({ line: row.line, code: 'ID_REPEATED' });
      if (fields.id !== undefined && ids.size < MOST_IDS) ids.add(fields.id);
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

const SAMPLED_NAMES = 20_000;
/** About so many bytes are a row; it only decides how large a part of the names is looked at. */
const ROW_BYTES = 60;

/**
 * Takes some of the full names of a file, those that a hash of each picks, so that neither the order of the rows nor what
 * stands first decides how the list is read; none where it has no column of full names.
 */
async function nameSample(file: string, map: HeaderMap): Promise<readonly RecordFields[]> {
  const table = await readTable(file, map);
  const columns = mapColumns(table.headers, map);
  if (!columns.includes('name')) return [];
  const every = Math.max(1, Math.round((await stat(file)).size / ROW_BYTES / SAMPLED_NAMES));
  const sample: RecordFields[] = [];
  for await (const batch of table.batches) {
    for (const row of batch) {
      const { name, country } = fieldsOf(row, columns);
      if (name !== undefined && crc32(name) % every === 0)
        sample.push({ name, ...(country === undefined ? {} : { country }) });
    }
  }
  return sample;
}

/** Takes the cells of mapped columns that hold something. */
export function fieldsOf(row: TableRow, columns: readonly (FieldName | null)[]): RecordFields {
  const fields: Partial<Record<FieldName, string>> = {};
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const cell = row.cells[i];
    if (column === null || column === undefined || cell === undefined || cell === '') continue;
    fields[column] = fields[column] === undefined ? cell : `${fields[column]}|${cell}`;
  }
  return fields;
}
