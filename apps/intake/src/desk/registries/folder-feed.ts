import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeedCursor, type FeedPart, RegistryFeed } from './registry-feed.js';

/** One file a day, and more of one day by a number behind it; a name says nothing else. */
const FILE = /^\d{4}-\d{2}-\d{2}(-\d{1,3})?\.ndjson$/;
/** What is read at once. No line is as long. */
const MOST_BYTES = 128 * 1024;
const LINE_END = 0x0a;

/** A folder that the delivery of a register fills: files by day, a line for each entry, read in the order of their names. */
export class FolderFeed extends RegistryFeed {
  override async read(folder: string, cursor: FeedCursor | null): Promise<FeedPart> {
    const files = (await filesIn(folder)).filter((file) => cursor === null || file >= cursor.file);
    for (const [index, file] of files.entries()) {
      const at = file === cursor?.file ? cursor.at : 0;
      // Once a later file is there, nothing is added to this one.
      const part = await linesFrom({ folder, file, at, isLast: index === files.length - 1 });
      if (part.lines.length > 0 || part.cursor.at > at) return part;
    }
    return { lines: [], cursor, isFull: false };
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => FILE.test(name)).toSorted();
}

interface From {
  readonly folder: string;
  readonly file: string;
  readonly at: number;
  readonly isLast: boolean;
}

async function linesFrom({ folder, file, at, isLast }: From): Promise<FeedPart & { readonly cursor: FeedCursor }> {
  const bytes = await bytesFrom(join(folder, file), at);
  const isCut = bytes.length === MOST_BYTES;
  const end = bytes.lastIndexOf(LINE_END) + 1;
  // A line that never ends is passed over as one that is none.
  const taken = end === 0 && (isCut || !isLast) ? bytes.length : end;
  const lines = bytes.subarray(0, taken).toString('utf8').split('\n');
  return {
    lines: lines.filter((line) => line.trim() !== ''),
    cursor: { file, at: at + taken },
    isFull: isCut || !isLast,
  };
}

async function bytesFrom(path: string, at: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MOST_BYTES), position: at });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
