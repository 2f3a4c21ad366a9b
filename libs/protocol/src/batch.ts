import type { Signature } from '#libs/contracts';
import { HASH_BYTES, leafHash, rootFromPath, TlogError } from '#libs/tlog';
import { preAuthEncoding, type TrustedKey, verifyDetached } from '#libs/trust';

import type { SignatureCache } from './judge/signature-cache.js';
import { u32 } from './layout.js';
import { MAX_BATCH } from './limits.js';

const BATCH_TYPE = 'application/vnd.joinder.batch.v1';
const SIGNATURE_BYTES = 64;

/** Frames what one signature over a batch says: how many records, and the root of the tree over their identities. */
export function batchStatement(size: number, root: Uint8Array): Uint8Array {
  return preAuthEncoding(BATCH_TYPE, Buffer.concat([u32(size), root]));
}

/** Tells whether the signature covers the record with this identity: path first, then the mathematics, once a batch. */
export function verifyInBatch(identity: Uint8Array, signature: Signature, trust: BatchTrust): boolean {
  const root = batchRoot(identity, signature);
  if (root === null || signature.value.length !== SIGNATURE_BYTES) return false;

  const cacheKey = cacheKeyOf(trust.key, signature, root);
  if (trust.cache.has(cacheKey)) return true;
  if (!verifyDetached(trust.key, batchStatement(signature.batchSize, root), signature.value)) return false;
  trust.cache.add(cacheKey);
  return true;
}

/** The key that must have signed, and what was verified before. */
export interface BatchTrust {
  readonly key: TrustedKey;
  readonly cache: SignatureCache;
}

/** Root that the path of a record leads to; null where index, size and path do not fit each other. */
function batchRoot(identity: Uint8Array, { batchIndex, batchSize, batchPath }: Signature): Uint8Array | null {
  if (batchSize < 1 || batchSize > MAX_BATCH) return null;
  if (batchPath.some((hash) => hash.length !== HASH_BYTES)) return null;
  try {
    const leaf = leafHash(identity);
    return rootFromPath({ leafHash: leaf, index: BigInt(batchIndex), size: BigInt(batchSize), path: batchPath });
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}

/** The whole public key, not its short id: what one gateway remembers must never differ from what another computes. */
function cacheKeyOf(key: TrustedKey, { batchSize, value }: Signature, root: Uint8Array): string {
  return Buffer.concat([key.spki, u32(batchSize), root, value]).toString('latin1');
}
