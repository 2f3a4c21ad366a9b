import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseProof, ProofError, unpackProof } from '#libs/proof';
import { RefusedError } from '../refused-error.js';
import { writeNewFile } from '../trust/files.js';

/** Writes each part of a proof to a file in a new folder; answers their paths below it. */
export function writeUnpacked(folder: string, file: Uint8Array): readonly string[] {
  if (existsSync(folder)) throw new RefusedError(`${folder} is there already: name a new folder`);
  const parts = unpack(file);
  for (const [path, bytes] of parts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeNewFile(join(folder, path), bytes);
  }
  return [...parts.keys()];
}

function unpack(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unpackProof(parseProof(file));
  } catch (error) {
    if (error instanceof ProofError) throw new RefusedError(`${error.message} (${error.code})`, { cause: error });
    throw error;
  }
}
