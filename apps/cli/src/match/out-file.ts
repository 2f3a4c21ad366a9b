import { openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { RefusedError } from '../refused-error.js';

/** Opens a file to write, emptied. @throws RefusedError when it cannot be. */
export function openOut(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** Writes a whole file. @throws RefusedError when it cannot be. */
export async function writeOut(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
}

function unwritable(file: string, cause: unknown): RefusedError {
  return new RefusedError(`cannot write ${file}: ${cause instanceof Error ? cause.message : 'unknown reason'}`, {
    cause,
  });
}
