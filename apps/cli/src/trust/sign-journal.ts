import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { errorCode } from '../local/error-code.js';
import { RefusedError } from '../refused-error.js';
import { readInput } from './files.js';

const OWNER_ONLY = 0o600;
const LINE = /^(\d{1,10}) ([0-9a-f]{64}) \S+$/;

/** A list that an admin key signed, or is about to. */
export interface JournalEntry {
  readonly version: bigint;
  readonly hashHex: string;
}

/**
 * Notes that a list is signed, on disk before the signature exists. Two signed lists of one version are what splits a network, so a
 * second of a version is refused; the same list again is none.
 *
 * @throws RefusedError where another list of the version was signed, or the journal cannot be read or written
 */
export function noteSigning(journal: string, { version, hashHex }: JournalEntry): void {
  const earlier = readJournal(journal).find((entry) => entry.version === version);
  if (earlier?.hashHex === hashHex) return;
  if (earlier) {
    throw new RefusedError(
      `list ${version} with hash ${earlier.hashHex} was signed with this key already; a second list ${version} is not: ` +
        'draft the change as the list after the one that counts',
    );
  }
  append(journal, `${version} ${hashHex} ${new Date().toISOString()}\n`);
}

function readJournal(path: string): readonly JournalEntry[] {
  if (!existsSync(path)) return [];
  const lines = Buffer.from(readInput(path)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [, version, hashHex] = LINE.exec(line) ?? [];
    if (version === undefined || hashHex === undefined) {
      throw new RefusedError(`${path} is no journal of signed lists: expected lines of version, hash and time`);
    }
    return { version: BigInt(version), hashHex };
  });
}

function append(path: string, line: string): void {
  try {
    const file = openSync(path, 'a', OWNER_ONLY);
    try {
      writeSync(file, line);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new RefusedError(`cannot write ${path} (${errorCode(cause) ?? 'unknown reason'}), and nothing was signed`, {
      cause,
    });
  }
}
