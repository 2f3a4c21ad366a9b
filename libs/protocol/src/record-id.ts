import { ascii, memberBytes, sameBytes, sha256 } from './layout.js';

/** Random bytes that an id is drawn from; 60 bits of them stay. */
export const ID_RANDOM_BYTES = 8;

const ID_BYTES = 16;
const RECORD = 'joinder/v1 record-id';
const REQUEST = 'joinder/v1 request-id';

/** Where an id is valid, and whose it is: the owner of a record, the creditor of a request. */
export interface IdScope {
  /** 16 bytes. */
  readonly spaceId: Uint8Array;
  readonly member: string;
}

/**
 * Makes the id of a record from 8 random bytes, a UUID of version 8 that commits to its owner (docs/protocol.md, Record ids): nobody can
 * make another member's id its own, and every holder sees whose it is from the id alone.
 */
export function recordId(spaceId: Uint8Array, owner: string, random: Uint8Array): Uint8Array {
  return idOf(RECORD, { spaceId, member: owner }, random);
}

/** Makes the id of a request from 8 random bytes, as {@link recordId} does; it commits to the creditor. */
export function requestId(spaceId: Uint8Array, creditor: string, random: Uint8Array): Uint8Array {
  return idOf(REQUEST, { spaceId, member: creditor }, random);
}

/** Tells whether an id is one that this owner makes for its records in this space. */
export function isRecordIdOf(id: Uint8Array, { spaceId, member }: IdScope): boolean {
  return id.length === ID_BYTES && sameBytes(id, recordId(spaceId, member, id));
}

/** Tells whether an id is one that this creditor makes for its requests in this space. */
export function isRequestIdOf(id: Uint8Array, { spaceId, member }: IdScope): boolean {
  return id.length === ID_BYTES && sameBytes(id, requestId(spaceId, member, id));
}

/** Finds whose record an id names, among the members that are or were in a charter of the space; null where it is nobody's. */
export function ownerOfRecordId(id: Uint8Array, spaceId: Uint8Array, members: readonly string[]): string | null {
  return members.find((member) => isRecordIdOf(id, { spaceId, member })) ?? null;
}

/** The first 8 bytes are random but for the version of RFC 9562, the last 8 a hash of them but for its variant. */
function idOf(domain: string, { spaceId, member }: IdScope, random: Uint8Array): Uint8Array {
  const drawn = withBits(random.subarray(0, ID_RANDOM_BYTES), 6, { keep: 0x0f, set: 0x80 });
  const tag = sha256(ascii(domain), spaceId, memberBytes(member), drawn).subarray(0, ID_BYTES - ID_RANDOM_BYTES);
  return Buffer.concat([drawn, withBits(tag, 0, { keep: 0x3f, set: 0x80 })]);
}

function withBits(bytes: Uint8Array, at: number, { keep, set }: { keep: number; set: number }): Uint8Array {
  return bytes.map((byte, i) => (i === at ? (byte & keep) | set : byte));
}
