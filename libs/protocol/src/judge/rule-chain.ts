import { ascii, sha256, u64 } from '../layout.js';

/** Computes the rules hash of a space before its first position, 32 bytes (docs/protocol.md, Checkpoints). */
export function firstRulesHash(spaceId: Uint8Array): Uint8Array {
  return sha256(ascii('joinder/v1 rules'), spaceId);
}

/** Computes the rules hash after a position that changed the rules, from the one before and the leaf data of the position. */
export function nextRulesHash(before: Uint8Array, position: bigint, leaf: Uint8Array): Uint8Array {
  return sha256(ascii('joinder/v1 rule'), before, u64(position), leaf);
}
