import { fromBase64, toBase64 } from './base64.js';
import { HASH_BYTES, MAX_SIZE, requireHash, requireSize } from './hashing.js';
import { isName, requireName } from './note-name.js';
import { TlogError } from './tlog.errors.js';

/** The root of a log at a size, and what the log says of its own rules there. */
export interface Checkpoint {
  /** Name of the log, such as `joinder/<space uuid>`. */
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** 32 bytes: what the cosigner vouches for beside the root, as the one extension line; not there where a log has none. */
  readonly rules?: Uint8Array;
}

const BODY = /^([^\n]*)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/]{43}=)\n(?:rules ([A-Za-z0-9+/]{43}=)\n)?$/;

/**
 * Writes the body of a checkpoint note: origin, size, base64 root, and `rules` with its hash, a line each (C2SP tlog-checkpoint).
 *
 * @throws TlogError NAME_FORMAT, SIZE_RANGE, HASH_LENGTH
 */
export function formatCheckpoint({ origin, size, root, rules }: Checkpoint): string {
  requireName(origin);
  requireSize(size);
  requireHash(root);
  if (rules) requireHash(rules);
  return `${origin}\n${size}\n${toBase64(root)}\n${rules ? `rules ${toBase64(rules)}\n` : ''}`;
}

/**
 * Reads the body of a checkpoint note; `formatCheckpoint` of the answer is the same text. Any other extension line, which no
 * cosigner vouches for, is refused.
 *
 * @throws TlogError CHECKPOINT_FORMAT
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin = '', digits = '', encoded = '', line] = BODY.exec(text) ?? [];
  const root = fromBase64(encoded);
  const rules = line === undefined ? undefined : fromBase64(line);
  if (!isName(origin) || root?.length !== HASH_BYTES || (rules !== undefined && rules?.length !== HASH_BYTES)) {
    throw new TlogError(
      'CHECKPOINT_FORMAT',
      'a checkpoint is an origin, a size, a root and at most its rules, one line each',
    );
  }
  const size = BigInt(digits);
  if (size > MAX_SIZE) throw new TlogError('CHECKPOINT_FORMAT', 'the size of a checkpoint has 63 bits');
  return rules ? { origin, size, root, rules } : { origin, size, root };
}
