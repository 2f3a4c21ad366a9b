import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { MOST_LINES } from '../read-lines.js';

/** A file in which a list is, as it was chosen. */
export interface ChosenFile {
  readonly bytes: Uint8Array;
  /** Encoding of a text that is not Unicode, as spreadsheets of the country save it. */
  readonly fallback: string;
}

/** What is in a file, or why nobody can tell: it is none of texts and spreadsheets, or too large for a list. */
export type ListFile =
  { readonly text: string; readonly problem?: never } | { readonly problem: 'large' | 'unread'; readonly text?: never };

/** Of a file, as large as a list of the most and the longest lines is. */
export const MOST_BYTES = 8 * 1024 * 1024;
/** Of what a spreadsheet says that it unpacks to; what it says is all that is unpacked. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Of a sheet up to its last row and column: the reader makes all of them, also those that are empty. */
const MOST_CELLS = 5_000_000;
const CELL = /<(?:\w+:)?(?:c|row)\s[^>]*?\br=["']([A-Z]{0,3})(\d{1,9})["']/g;

/** One more than is looked up says that there were more. */
const MOST_ROWS = MOST_LINES + 1;

/** Reads the lines of a text or of the first sheet of a spreadsheet, a row in one line. */
export async function readListFile({ bytes, fallback }: ChosenFile): Promise<ListFile> {
  if (bytes.length > MOST_BYTES) return { problem: 'large' };
  if (!isZip(bytes)) return textOf(bytes, fallback);
  try {
    const packed = unpacked(bytes);
    if (packed === null) return { problem: 'large' };
    const rows = await withoutClock(() => readSheet(packed));
    return { text: rows.slice(0, MOST_ROWS).map(lineOf).join('\n') };
  } catch {
    return { problem: 'unread' };
  }
}

/**
 * The reader (read-excel-file 9.3.17, `parseXmlInChunks`) takes a sheet in parts and halves them where one took 7 ms, down to no letter at all:
 * a machine that is busy never comes to the end. In the worker nobody else asks what time it is.
 */
async function withoutClock<T>(read: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return await read();
  } finally {
    Date.now = now;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The same spreadsheet with its parts as they are, which the reader then takes without unpacking more; null where they are too large. */
function unpacked(bytes: Uint8Array): ArrayBuffer | null {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/.test(name) || name.startsWith('xl/media/')) return false;
      size += originalSize;
      return size <= MOST_UNPACKED;
    },
  });
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
  if (size > MOST_UNPACKED || sheets.some(([, sheet]) => cellsOf(sheet) > MOST_CELLS)) return null;
  return new Uint8Array(zipSync(parts, { level: 0 })).buffer;
}

function cellsOf(sheet: Uint8Array): number {
  let [rows, columns] = [1, 1];
  for (const [, column = '', row] of strFromU8(sheet).matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(
      columns,
      Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  return rows * columns;
}

function lineOf(cells: readonly unknown[]): string {
  return cells.map(cellText).filter(Boolean).join('; ');
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.replaceAll(/\s+/g, ' ').trim();
}

function textOf(bytes: Uint8Array, fallback: string): ListFile {
  const encoding = markOf(bytes);
  const text = decoded(bytes, encoding ?? 'utf-8') ?? decoded(bytes, fallback);
  // A text has no such letter; a picture or a program has.
  if (text === null || text.includes('\0')) return { problem: 'unread' };
  return { text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') };
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
