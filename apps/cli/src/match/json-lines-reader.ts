import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RowProblem, Table, TableRow } from './table.js';

const BATCH = 4096;

/** Reads one JSON object a line. The names of the first lines are the columns; a later new one is listed and left out. */
export async function readJsonLines(file: string): Promise<Table> {
  const problems: RowProblem[] = [];
  const objects = parsed(file, problems);
  const first: JsonRow[] = [];
  const headers: string[] = [];
  while (first.length < BATCH) {
    const next = await objects.next();
    if (next.done === true) break;
    first.push(next.value);
    for (const name of Object.keys(next.value.values)) if (!headers.includes(name)) headers.push(name);
  }
  if (headers.length === 0) problems.push({ line: 0, code: 'EMPTY_FILE' });
  return { headers, problems, batches: batches({ headers, first, rest: objects }, problems) };
}

interface JsonRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

interface JsonRows {
  readonly headers: readonly string[];
  readonly first: readonly JsonRow[];
  readonly rest: AsyncIterable<JsonRow>;
}

async function* batches(
  { headers, first, rest }: JsonRows,
  problems: RowProblem[],
): AsyncGenerator<readonly TableRow[]> {
  const known = new Set(headers);
  const toRow = ({ line, values }: JsonRow): TableRow => ({ line, cells: headers.map((name) => textOf(values[name])) });
  yield first.map(toRow);
  let batch: TableRow[] = [];
  for await (const row of rest) {
    if (Object.keys(row.values).some((name) => !known.has(name)))
      problems.push({ line: row.line, code: 'COLUMN_COUNT' });
    batch.push(toRow(row));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* parsed(file: string, problems: RowProblem[]): AsyncGenerator<JsonRow> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    if (text.includes('\ufffd')) problems.push({ line, code: 'NOT_UTF8' });
    const values = parseObject(text.replace(/^\ufeff/, ''));
    if (values === null) problems.push({ line, code: 'NOT_JSON' });
    else yield { line, values };
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists become several values of one field; objects are no text and stay empty. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('|');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
