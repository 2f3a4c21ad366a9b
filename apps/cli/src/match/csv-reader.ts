import { createReadStream } from 'node:fs';
import { CsvParser } from './csv-parser.js';
import type { RowProblem, Table, TableRow } from './table.js';

/** Reads CSV in pieces, so that a file of any size takes little memory. UTF-8 (or UTF-16 with its mark), `,` `;` or tab. */
export async function readCsv(file: string): Promise<Table> {
  const problems: RowProblem[] = [];
  const rows = records(file, problems);
  const first = await rows.next();
  const [header, ...rest] = first.done === true ? [] : first.value;
  if (header === undefined) problems.push({ line: 0, code: 'EMPTY_FILE' });
  const headers = (header?.cells ?? []).map((cell) => cell.trim());
  return { headers, problems, batches: checked({ rest, rows }, headers.length, problems) };
}

interface Rows {
  readonly rest: readonly TableRow[];
  readonly rows: AsyncGenerator<readonly TableRow[]>;
}

async function* checked(source: Rows, width: number, problems: RowProblem[]): AsyncGenerator<readonly TableRow[]> {
  const fits = (row: TableRow): boolean => {
    if (row.cells.length === width) return true;
    problems.push({ line: row.line, code: 'COLUMN_COUNT' });
    return false;
  };
  yield source.rest.filter(fits);
  for await (const batch of source.rows) yield batch.filter(fits);
}

async function* records(file: string, problems: RowProblem[]): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  let parser: CsvParser | null = null;
  const sink = (cells: string[], line: number, cut: boolean): void => {
    if (cut) problems.push({ line, code: 'FIELD_TOO_LONG' });
    if (cells.some((cell) => cell.includes('\ufffd'))) problems.push({ line, code: 'NOT_UTF8' });
    batch.push({ line, cells });
  };
  for await (const text of texts(file)) {
    parser ??= new CsvParser(separatorOf(text), sink);
    parser.write(text);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  if (parser !== null && !parser.end()) problems.push({ line: batch.at(-1)?.line ?? 0, code: 'QUOTE_NOT_CLOSED' });
  if (batch.length > 0) yield batch;
}

async function* texts(file: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const bytes = Buffer.from(piece);
    decoder ??= new TextDecoder(encodingOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The separator that occurs most in the first line; a comma when none does. */
function separatorOf(text: string): number {
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const count = (separator: string): number => line.split(separator).length;
  const best = [',', ';', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a));
  return best.charCodeAt(0);
}
