import { hash } from 'node:crypto';

import { TlogError } from './tlog.errors.js';

/** Length of every hash of the tree: SHA-256. */
export const HASH_BYTES = 32;

/** Largest tree size that can be written down: C2SP readers hold sizes as signed 64-bit integers. */
export const MAX_SIZE = 2n ** 63n - 1n;

/** Input of the hash function; owned by `nodeHash` alone, which never yields between filling and reading it. */
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = 0x01;

/** Hashes nothing: the root of the tree without leaves (RFC 9162 2.1.1). */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** Hashes the data of one leaf: SHA-256(0x00 ‖ data) (RFC 9162 2.1.1). */
export function leafHash(leafData: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(1 + leafData.length);
  input[0] = 0x00;
  input.set(leafData, 1);
  return sha256(input);
}

/** Hashes the data of leaves that stand next to each other. One that repeats the leaf before it has the very same value and costs no hash. */
export function leafHashes(leaves: readonly Uint8Array[]): Uint8Array[] {
  let last: { readonly data: Uint8Array; readonly hash: Uint8Array } | null = null;
  return leaves.map((data) => {
    if (last === null || !sameBytes(last.data, data)) last = { data, hash: leafHash(data) };
    return last.hash;
  });
}

/**
 * Hashes two neighbouring subtrees: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 2.1.1).
 *
 * @throws TlogError HASH_LENGTH
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  requireHash(left);
  requireHash(right);
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return sha256(nodeInput);
}

/** @throws TlogError HASH_LENGTH unless the value has exactly the length of a hash. */
export function requireHash(value: Uint8Array): void {
  if (value.length !== HASH_BYTES) {
    throw new TlogError('HASH_LENGTH', `expected a hash of ${HASH_BYTES} bytes, got ${value.length}`);
  }
}

/** @throws TlogError SIZE_RANGE unless `size` is between 0 and 2^63 - 1. */
export function requireSize(size: bigint): void {
  if (size < 0n || size > MAX_SIZE) throw new TlogError('SIZE_RANGE', `${size} is no tree size`);
}

/** @throws TlogError SIZE_RANGE, INDEX_RANGE unless a tree of `size` leaves has a leaf `index`. */
export function requireIndex(index: bigint, size: bigint): void {
  requireSize(size);
  if (index < 0n || index >= size) throw new TlogError('INDEX_RANGE', `a tree of ${size} leaves has no leaf ${index}`);
}

/** Compares public values; nothing here is secret, so time may show the answer. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/**
 * Computes SHA-256 in one call, which is faster than a hash object for inputs this short. It comes as text: that costs half of memory of its
 * own for each 32 bytes.
 */
export function sha256(data: Uint8Array): Uint8Array {
  return Buffer.from(hash('sha256', data, 'binary'), 'binary');
}
