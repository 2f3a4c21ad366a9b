import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { errorCode } from '../local/error-code.js';
import { RefusedError } from '../refused-error.js';

const OWNER_ONLY = 0o600;
const EVERYBODY_READS = 0o644;

/** Reads a file that the person named. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new RefusedError(`cannot read ${path} (${errorCode(cause) ?? 'unknown reason'})`, { cause });
  }
}

/** Writes a new file that only its owner reads; a file that is there already stays. */
export function writeNewSecret(path: string, bytes: Uint8Array): void {
  write(path, bytes, { flag: 'wx', mode: OWNER_ONLY });
}

/** Writes a new public file; a file that is there already stays. */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  write(path, bytes, { flag: 'wx', mode: EVERYBODY_READS });
}

/** Replaces a file at once: whoever reads it sees all of the old or all of the new bytes. */
export function replaceFile(path: string, bytes: Uint8Array, mode: 'public' | 'secret'): void {
  const fresh = `${path}.${process.pid}.new`;
  write(fresh, bytes, { flag: 'wx', mode: mode === 'secret' ? OWNER_ONLY : EVERYBODY_READS });
  renameSync(fresh, path);
}

function write(path: string, bytes: Uint8Array, options: { readonly flag: string; readonly mode: number }): void {
  try {
    writeFileSync(path, bytes, options);
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') throw new RefusedError(`${path} is there already and is not overwritten`);
    throw new RefusedError(`cannot write ${path} (${errorCode(cause) ?? 'unknown reason'})`, { cause });
  }
}
