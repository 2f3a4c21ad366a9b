import { ascii, memberBytes, u32, u64 } from '../layout.js';

/** The record that hands out a sender key, as far as a wrap is bound to it. */
export interface WrapPlace {
  readonly spaceId: Uint8Array;
  readonly sender: string;
  readonly epoch: number;
  readonly sequence: number;
}

/** Whom a wrap is for. */
export interface WrapTarget {
  readonly recipient: string;
  readonly keyId: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Lays out the HPKE info that binds a wrap to its record, recipient and key (docs/protocol.md, Bytes). */
export function wrapInfo(place: WrapPlace, { recipient, keyId, commitment }: WrapTarget): Uint8Array {
  return Buffer.concat([
    ascii('joinder/v1 sender-key'),
    place.spaceId,
    memberBytes(place.sender),
    u32(place.epoch),
    u64(place.sequence),
    memberBytes(recipient),
    keyId,
    commitment,
  ]);
}
