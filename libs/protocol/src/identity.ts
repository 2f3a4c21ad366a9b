import { MEMBER_ID } from '#libs/vocabulary';
import { ascii, memberBytes, sha256 } from './layout.js';

/** Tells whether a string has the form of a member id: two letters of a country, then a service of its own. */
export function isMemberId(id: string): boolean {
  return MEMBER_ID.test(id);
}

/** Computes the identity of a record: SHA-256 of its serialised header. */
export function identityOf(headerBytes: Uint8Array): Uint8Array {
  return sha256(headerBytes);
}

/** Computes what the first record of a member in a space names as `previous`. */
export function genesis(spaceId: Uint8Array, member: string): Uint8Array {
  return sha256(ascii('joinder/v1 genesis'), spaceId, memberBytes(member));
}

/** Computes the id of the space that trust lists travel in, from the hash of the pinned list 1. */
export function networkSpaceId(firstListHash: Uint8Array): Uint8Array {
  return sha256(ascii('joinder/v1 network'), firstListHash).subarray(0, 16);
}

/** Commits to the agreed text of a charter without showing it; `salt` has 32 bytes and travels sealed. */
export function agreementCommitment(salt: Uint8Array, document: Uint8Array): Uint8Array {
  return sha256(ascii('joinder/v1 agreement'), salt, document);
}
