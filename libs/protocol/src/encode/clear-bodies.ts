import { create } from '@bufbuild/protobuf';

import {
  type Charter,
  CharterBodySchema,
  CharterSchema,
  encode,
  EpochBodySchema,
  type EpochReason,
  type SignedTrustList,
  TrustViewBodySchema,
} from '#libs/contracts';

import { parseCharter } from '../clear-body.js';
import { ProtocolError } from '../protocol.errors.js';

/** Encodes the body of a TRUST_VIEW: complete signed lists, each the successor of the one before. */
export function trustViewBody(lists: readonly SignedTrustList[]): Uint8Array {
  return encode(TrustViewBodySchema, create(TrustViewBodySchema, { lists: [...lists] }));
}

/** Encodes the body of an EPOCH. */
export function epochBody(reason: EpochReason): Uint8Array {
  return encode(EpochBodySchema, create(EpochBodySchema, { reason }));
}

/**
 * Encodes a charter; its bytes are what the members publish and what is hashed.
 *
 * @throws ProtocolError RECORD_FORMAT where a receiver would answer E_PARSE
 */
export function encodeCharter(charter: Charter): Uint8Array {
  const bytes = encode(CharterSchema, charter);
  if (parseCharter(bytes) === null)
    throw new ProtocolError('RECORD_FORMAT', 'a field of the charter is missing or out of range');
  return bytes;
}

/** Encodes the body of a CHARTER; only the record that opens a space carries a list. */
export function charterBody(charterBytes: Uint8Array, openingList?: SignedTrustList): Uint8Array {
  const list = openingList === undefined ? {} : { list: openingList };
  return encode(CharterBodySchema, create(CharterBodySchema, { charter: charterBytes, ...list }));
}
