import type { Signature } from '#libs/contracts';

/** Signs with one record key. */
export interface RecordSigner {
  /** 16 bytes. */
  readonly keyId: Uint8Array;
  /** Makes the 64-byte signature over exactly these bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/**
 * Signs 1 to 64 records of one sender at once; answers one signature a record, in order, each with the path of that record
 * (docs/protocol.md, Signatures).
 *
 * @throws ProtocolError BATCH_SIZE
 */
export function signBatch(identities: readonly Uint8Array[], signer: RecordSigner): Signature[] {
  throw new Error(`not built yet: ${identities.length} ${signer.keyId.length}`);
}
