import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RefusedError } from '../refused-error.js';

/**
 * Refuses outputs that are inputs, or one file twice, and those that would replace a file unless `force` is set.
 * @throws RefusedError before anything is read or written.
 */
export function guardFiles(inputs: readonly string[], outputs: readonly (string | undefined)[], force: boolean): void {
  const taken = new Set(inputs.map(placeOf));
  for (const output of outputs) {
    if (output === undefined) continue;
    const place = placeOf(output);
    if (taken.has(place))
      throw new RefusedError(`${output} is read or written already in this run; choose another file to write to`);
    taken.add(place);
    if (!force && existsSync(output) && isFile(output))
      throw new RefusedError(`${output} is there already; choose another file, or add --force to replace it`);
  }
}

/** Where a path leads, also of a file that is not there yet. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(resolve(file));
    return join(existsSync(folder) ? realpathSync(folder) : folder, basename(file));
  }
}

function isFile(path: string): boolean {
  return statSync(path).isFile();
}
