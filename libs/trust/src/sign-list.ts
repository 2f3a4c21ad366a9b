import type { OwnKey } from './own-key.js';

/** Signs an unsigned list and serialises the SignedTrustList. */
export function signTrustList(listBytes: Uint8Array, adminKeys: readonly OwnKey[]): Uint8Array {
  throw new Error(`not built yet: ${listBytes.length} ${adminKeys.length}`);
}

/** Adds one signature to a SignedTrustList; the same key again replaces its own. */
export function addSignature(signedBytes: Uint8Array, adminKey: OwnKey): Uint8Array {
  throw new Error(`not built yet: ${signedBytes.length} ${adminKey.keyIdHex}`);
}
