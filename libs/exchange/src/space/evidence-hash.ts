import { createHash } from 'node:crypto';
import { uuidBytes } from '#libs/contracts';

/** A root that a member stated for a size, in a cosignature or in the header of a record. */
export interface StatedRoot {
  readonly spaceId: string;
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** What it says of the rules of the space, where it does. */
  readonly rules?: Uint8Array;
}

/** Names the evidence of a fork: both identities, whichever came first, so that the same bytes sent again are the same evidence. */
export function forkEvidenceHash(spaceId: string, identities: readonly [Uint8Array, Uint8Array]): Buffer {
  return hashOf('fork', [uuidBytes(spaceId), ...ascending(identities)]);
}

/** Names two trust lists of one version, alike in each space, whichever stands there. */
export function listsEvidenceHash(hashes: readonly [Uint8Array, Uint8Array]): Buffer {
  return hashOf('lists', ascending(hashes));
}

/** Names what a member stated of a tree; that it states it again, later, is no other evidence. */
export function rootEvidenceHash({ spaceId, member, size, root, rules = new Uint8Array(0) }: StatedRoot): Buffer {
  return hashOf('contradiction', [uuidBytes(spaceId), Buffer.from(`${member} ${size} `, 'utf8'), root, rules]);
}

function hashOf(kind: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(`joinder/v1 freeze ${kind}`);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function ascending([left, right]: readonly [Uint8Array, Uint8Array]): readonly [Uint8Array, Uint8Array] {
  return Buffer.compare(left, right) <= 0 ? [left, right] : [right, left];
}
