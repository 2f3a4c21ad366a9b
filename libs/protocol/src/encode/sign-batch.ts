import { create } from '@bufbuild/protobuf';

import { type Signature, SignatureSchema } from '#libs/contracts';
import { merkleTree } from '#libs/tlog';
import type { Signer } from '#libs/trust';

import { batchStatement } from '../batch.js';
import { MAX_BATCH } from '../limits.js';
import { ProtocolError } from '../protocol.errors.js';

/** Signs with one record key, in this process or in an HSM. */
export type RecordSigner = Pick<Signer, 'keyId' | 'sign'>;

/**
 * Signs 1 to 64 records of one sender at once; answers one signature a record, in order, each with the path of that record
 * (docs/protocol.md, Signatures).
 *
 * @throws ProtocolError BATCH_SIZE
 */
export function signBatch(identities: readonly Uint8Array[], signer: RecordSigner): Signature[] {
  if (identities.length < 1 || identities.length > MAX_BATCH) {
    throw new ProtocolError('BATCH_SIZE', `a batch has 1 to ${MAX_BATCH} records, not ${identities.length}`);
  }
  const tree = merkleTree(identities);
  const value = signer.sign(batchStatement(identities.length, tree.root));
  return identities.map((_, index) =>
    create(SignatureSchema, {
      keyId: signer.keyId,
      value,
      batchIndex: index,
      batchSize: identities.length,
      batchPath: tree.path(index),
    }),
  );
}
