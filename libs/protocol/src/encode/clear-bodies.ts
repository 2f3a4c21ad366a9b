import type { Charter, EpochReason, SignedTrustList } from '#libs/contracts';

/** Encodes the body of a TRUST_VIEW: complete signed lists, each the successor of the one before. */
export function trustViewBody(lists: readonly SignedTrustList[]): Uint8Array {
  throw new Error(`not built yet: ${lists.length}`);
}

/** Encodes the body of an EPOCH. */
export function epochBody(reason: EpochReason): Uint8Array {
  throw new Error(`not built yet: ${reason}`);
}

/** Encodes a charter; its bytes are what the members publish and what is hashed. */
export function encodeCharter(charter: Charter): Uint8Array {
  throw new Error(`not built yet: ${charter.revision}`);
}

/** Encodes the body of a CHARTER; only the record that opens a space carries a list. */
export function charterBody(charterBytes: Uint8Array, openingList?: SignedTrustList): Uint8Array {
  throw new Error(`not built yet: ${charterBytes.length} ${openingList === undefined}`);
}
