import { create } from '@bufbuild/protobuf';

import { encode, type ListSignature, ListSignatureSchema, SignedTrustListSchema } from '#libs/contracts';

import { compareBytes } from './bytes.js';
import { unsigned } from './draft.js';
import { openTrustList } from './open-trust-list.js';
import type { OwnKey } from './own-key.js';
import { signer } from './signing.js';
import { listStatement } from './succession.js';
import { TrustError } from './trust.errors.js';

/**
 * Signs an unsigned list and serialises the SignedTrustList. Whether the keys are the right ones shows against the list before, not here.
 *
 * @throws TrustError KEY_USE where a key is not for admins; LIST_*, KEY_* where the list is not in order
 */
export function signTrustList(listBytes: Uint8Array, adminKeys: readonly OwnKey[]): Uint8Array {
  return adminKeys.reduce(addSignature, unsigned(listBytes));
}

/**
 * Adds one signature to a SignedTrustList; the same key again replaces its own. Admins sign one after the other.
 *
 * @throws TrustError KEY_USE where the key is not for admins; LIST_*, KEY_* where the list is not in order
 */
export function addSignature(signedBytes: Uint8Array, adminKey: OwnKey): Uint8Array {
  if (adminKey.use !== 'admin') throw new TrustError('KEY_USE', `admin keys sign lists, not ${adminKey.use} keys`);
  const list = openTrustList(signedBytes);
  const value = signer(adminKey).sign(listStatement(list.listBytes));
  const others = list.signatures.filter((signature) => signature.keyIdHex !== adminKey.keyIdHex);
  const signatures = [...others, { keyId: adminKey.keyId, value }].map(signatureMessage);
  signatures.sort((left, right) => compareBytes(left.keyId, right.keyId));
  return encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: list.listBytes, signatures }));
}

function signatureMessage({ keyId, value }: Pick<ListSignature, 'keyId' | 'value'>): ListSignature {
  return create(ListSignatureSchema, { keyId, value });
}
