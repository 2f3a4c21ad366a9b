import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { errorCode } from '../local/error-code.js';

/** Reads the file that an argument names: not finding it is wrong use, and no answer about what it holds. */
export function readArgument(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new InvalidArgumentError(`cannot read it (${errorCode(cause) ?? 'unknown reason'})`);
  }
}
