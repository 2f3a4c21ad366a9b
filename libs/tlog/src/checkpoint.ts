import { fromBase64, toBase64 } from './base64.js';
import { HASH_BYTES, MAX_SIZE, requireHash, requireSize } from './hashing.js';
import { isName, requireName } from './note-name.js';
import { TlogError } from './tlog.errors.js';

/** The root of a log at a size. */
export interface Checkpoint {
  /** Name of the log, such as `joinder/<space uuid>`. */
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

const BODY = /^([^\n]*)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/]{43}=)\n$/;

/**
 * Writes the body of a checkpoint note: origin, size, base64 root, a line each (C2SP tlog-checkpoint).
 *
 * @throws TlogError NAME_FORMAT, SIZE_RANGE, HASH_LENGTH
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  requireName(origin);
  requireSize(size);
  requireHash(root);
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads the body of a checkpoint note; `formatCheckpoint` of the answer is the same text. Extension lines, which no cosigner
 * vouches for, are refused.
 *
 * @throws TlogError CHECKPOINT_FORMAT
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin = '', digits = '', encoded = ''] = BODY.exec(text) ?? [];
  const root = fromBase64(encoded);
  if (!isName(origin) || root?.length !== HASH_BYTES) {
    throw new TlogError('CHECKPOINT_FORMAT', 'a checkpoint is an origin, a size and a root, one line each');
  }
  const size = BigInt(digits);
  if (size > MAX_SIZE) throw new TlogError('CHECKPOINT_FORMAT', 'the size of a checkpoint has 63 bits');
  return { origin, size, root };
}
