import { createReadStream } from 'node:fs';
import { CsvParser } from './csv-parser.js';
import { encodingOf } from './encoding.js';
import { headerRow, type IsKnownHeader } from './header-row.js';
import type { RowProblem, Table, TableRow } from './table.js';

/**
 * Reads CSV in pieces, so that a file of any size takes little memory. UTF-8, UTF-16 with its mark, or what spreadsheets
 * of our countries save, Windows-1250, 1251 and 1252; parted by `,` `;` tab or `|`. Rows above the headers are left out.
 */
export async function readCsv(file: string, isKnown: IsKnownHeader): Promise<Table> {
  const problems: RowProblem[] = [];
  const rows = records(file, problems);
  const first = await rows.next();
  const read = first.done === true ? [] : first.value;
  const at = headerRow(read, isKnown);
  const [header, ...rest] = read.slice(at);
  if (header === undefined) problems.push({ line: 0, code: 'EMPTY_FILE' });
  else if (at > 0) problems.push({ line: header.line, code: 'HEADER_ROW' });
  const headers = (header?.cells ?? []).map((cell) => cell.trim());
  return { headers, problems, batches: fitting({ rest, rows }, headers.length, problems) };
}

interface Rows {
  readonly rest: readonly TableRow[];
  readonly rows: AsyncGenerator<readonly TableRow[]>;
}

/** A row that ends too early misses its last cells; one with more cells than headers cannot be told. */
async function* fitting(source: Rows, width: number, problems: RowProblem[]): AsyncGenerator<readonly TableRow[]> {
  const fit = (row: TableRow): readonly TableRow[] => {
    if (row.cells.length === width) return [row];
    const isLonger = row.cells.slice(width).some((cell) => cell.trim() !== '');
    problems.push({ line: row.line, code: isLonger ? 'COLUMN_COUNT' : 'CELLS_MISSING' });
    if (isLonger) return [];
    return [{ ...row, cells: Array.from({ length: width }, (_, i) => row.cells[i] ?? '') }];
  };
  yield source.rest.flatMap(fit);
  for await (const batch of source.rows) yield batch.flatMap(fit);
}

async function* records(file: string, problems: RowProblem[]): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  let parser: CsvParser | null = null;
  const sink = (cells: string[], line: number, cut: boolean): void => {
    if (cut) problems.push({ line, code: 'FIELD_TOO_LONG' });
    if (cells.some((cell) => cell.includes('\ufffd'))) problems.push({ line, code: 'NOT_UTF8' });
    batch.push({ line, cells });
  };
  for await (const text of texts(file, problems)) {
    parser ??= new CsvParser(separatorOf(text), sink);
    parser.write(text);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  if (parser !== null && !parser.end()) problems.push({ line: batch.at(-1)?.line ?? 0, code: 'QUOTE_NOT_CLOSED' });
  if (batch.length > 0) yield batch;
}

async function* texts(file: string, problems: RowProblem[]): AsyncGenerator<string> {
  const encoding = await encodingOf(file);
  if (encoding.startsWith('windows')) problems.push({ line: 0, code: 'ENCODING_ASSUMED' });
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 }))
    yield decoder.decode(Buffer.from(piece), { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

const LOOKED_AT = 15;

/** The separator that occurs most in the first lines; a comma when none does. */
function separatorOf(text: string): number {
  const head = text.split(/\r?\n/, LOOKED_AT).join('\n');
  const count = (separator: string): number => head.split(separator).length;
  const best = [',', ';', '\t', '|'].reduce((a, b) => (count(b) > count(a) ? b : a));
  return best.charCodeAt(0);
}
