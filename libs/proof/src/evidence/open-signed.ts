import { identityOf, parseHeader, type RecordHeader, signatureCache, verifyInBatch } from '#libs/protocol';
import type { TrustedKey, TrustList } from '#libs/trust';

import { hex, sameBytes } from '../bytes.js';
import { ProofError } from '../proof.errors.js';
import { signatureMessage } from '../replay.js';
import type { SignedRecord } from './evidence.js';

/** A record that its sender really signed. */
export interface OpenedRecord {
  readonly header: RecordHeader;
  readonly identity: Uint8Array;
  readonly key: TrustedKey;
}

/**
 * Opens a record whose signature verifies. A key that was revoked since signed all the same: its status is said, for people to weigh.
 *
 * @throws ProofError E_PARSE, E_KEY_UNKNOWN, E_KEY_USE, E_SENDER, E_SIGNATURE
 */
export function openSigned({ header: bytes, signature }: SignedRecord, list: TrustList): OpenedRecord {
  const header = parseHeader(bytes);
  if (header === null) throw new ProofError('E_PARSE', 'expected the header of a record');
  const key = list.key(hex(signature.keyId));
  if (key === undefined) throw new ProofError('E_KEY_UNKNOWN', 'the newest list does not name the key of a record');
  if (key.use !== 'record') throw new ProofError('E_KEY_USE', 'a record was signed with a key for something else');
  if (header.sender !== key.member || !sameBytes(header.keyId, key.keyId)) {
    throw new ProofError('E_SENDER', 'the key of a record is not that of the sender that it names');
  }
  const identity = identityOf(bytes);
  if (!verifyInBatch(identity, signatureMessage(signature), { key, cache: signatureCache(1) })) {
    throw new ProofError('E_SIGNATURE', 'the signature of a record does not verify');
  }
  return { header, identity, key };
}
