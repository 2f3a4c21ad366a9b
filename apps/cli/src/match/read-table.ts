import { open } from 'node:fs/promises';
import { RefusedError } from '../refused-error.js';
import { readCsv } from './csv-reader.js';
import { readJsonLines } from './json-lines-reader.js';
import type { Table } from './table.js';
import { readSpreadsheet } from './xlsx-reader.js';

/** Opens a table by what it holds: a spreadsheet (zip), JSON lines (first letter `{`), or else CSV. */
export async function readTable(file: string): Promise<Table> {
  const head = await firstBytes(file);
  if (head.length === 0) return emptyTable();
  if (head[0] === 0x50 && head[1] === 0x4b) return readSpreadsheet(file);
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return text.startsWith('{') ? readJsonLines(file) : readCsv(file);
}

async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason';
    throw new RefusedError(`cannot read ${file}: ${reason}`, { cause });
  }
}

function emptyTable(): Table {
  return { headers: [], batches: none(), problems: [{ line: 0, code: 'EMPTY_FILE' }] };
}

async function* none(): AsyncGenerator<never> {}
