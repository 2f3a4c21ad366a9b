import { open } from 'node:fs/promises';
import { mapColumns } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import { readCsv } from './csv-reader.js';
import { SIDE, type HeaderMap } from './header-map.js';
import { readJsonLines } from './json-lines-reader.js';
import type { Table } from './table.js';
import { readSpreadsheet } from './xlsx-reader.js';

/** Opens a table by what it holds: a spreadsheet (zip), JSON lines (first letter `{`), or else CSV. */
export async function readTable(file: string, map: HeaderMap = new Map()): Promise<Table> {
  const isKnown = (header: string): boolean => isKnownHeader(header, map);
  const head = await firstBytes(file);
  if (head.length === 0) return emptyTable();
  if (head[0] === 0x50 && head[1] === 0x4b) return readSpreadsheet(file, isKnown);
  if (isForeign(head)) return { headers: [], batches: none(), problems: [{ line: 0, code: 'UNREADABLE' }] };
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return text.startsWith('{') ? readJsonLines(file) : readCsv(file, isKnown);
}

/** How files begin that are no tables, in small letters: a list of JSON, PDF, pages, letters, an old workbook, pictures. */
const FOREIGN = [
  '[',
  '%pdf',
  '<!doctype',
  '<html',
  '<?xml',
  '{\\rtf',
  '\u00f0\u00ef\u0011\u00e0',
  '\u0089png',
  '\u00ff\u00f8\u00ff',
  'gif8',
  '\u001f\u008b',
];

/** Tells what is no table at all: a list of JSON in brackets, PDF, an old workbook, a picture, a page. */
function isForeign(head: Buffer): boolean {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  return FOREIGN.some((start) => text.startsWith(start));
}

/** A header that names a field, also with the side of a pair before it. */
function isKnownHeader(header: string, map: HeaderMap): boolean {
  const bare = header.replace(SIDE, '');
  return map.has(header) || map.has(bare) || mapColumns([bare])[0] !== null;
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
