import { create } from '@bufbuild/protobuf';
import { encode, SignedTrustListSchema } from '#libs/contracts';
import type { ArchivedRecord } from '#libs/protocol';
import { type HashReader, inclusionProof, leafData } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import type { ChosenCheckpoint } from './choose-checkpoints.js';
import type { HistoryRecord, Proof, ProvenCheckpoint, ProvenContent, ProvenRecord } from './proof.js';
import { ProofError } from './proof.errors.js';

/** What a gateway holds of a message and of what stands around it. */
export interface ProofParts {
  /** From list 1 to the one that opened the space. */
  readonly lists: readonly TrustList[];
  /**
   * Ascending: all positions below the size of the last checkpoint that changed the rules, the votes that made a charter act, the first record of
   * each fork, and the SENDER_KEY of every message among them and of the message itself.
   */
  readonly history: readonly ArchivedRecord[];
  /** Without body where it is not to be shown. */
  readonly message: ArchivedRecord;
  readonly checkpoints: readonly ChosenCheckpoint[];
  readonly content: ProvenContent | null;
  /** Reads the tree of the space. */
  readonly tree: HashReader;
}

/**
 * Puts a proof together. Whether it proves anything is for `verifyProof` to say.
 *
 * @throws ProofError QUORUM_MISSING without a checkpoint, NOT_A_MESSAGE for a position without header or signature
 * @throws TlogError TILE_MISSING, INDEX_RANGE, SIZE_RANGE
 */
export async function buildProof(parts: ProofParts): Promise<Proof> {
  const { lists, history, message, checkpoints, content, tree } = parts;
  const last = checkpoints.at(-1);
  if (last === undefined) throw new ProofError('QUORUM_MISSING', 'no checkpoint holds the message');
  return {
    lists: signedLine(lists),
    history: await Promise.all(history.map((record) => historyRecord(record, tree, last.size))),
    message: provenRecord(message),
    checkpoints: await Promise.all(checkpoints.map((checkpoint) => provenCheckpoint(checkpoint, message, tree))),
    content,
  };
}

/** Bytes of lists that follow each other from list 1 on. */
export function signedLine(lists: readonly TrustList[]): readonly Uint8Array[] {
  return lists.map((list, i) => (i === 0 ? withoutSignatures(list) : list.signedBytes));
}

/** The pin says which list 1 is meant; what its admins signed adds nothing and could not be checked. */
function withoutSignatures({ listBytes }: TrustList): Uint8Array {
  return encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: listBytes }));
}

async function historyRecord(record: ArchivedRecord, tree: HashReader, size: bigint): Promise<HistoryRecord> {
  return { ...provenRecord(record), path: await inclusionProof(tree, record.position, size) };
}

async function provenCheckpoint(
  { note, size }: ChosenCheckpoint,
  { position }: ArchivedRecord,
  tree: HashReader,
): Promise<ProvenCheckpoint> {
  return { note, path: await inclusionProof(tree, position, size) };
}

function provenRecord({ position, t, verdict, identity, header, signatures, body }: ArchivedRecord): ProvenRecord {
  const [signature] = signatures;
  if (header === null || signature === undefined) {
    throw new ProofError('NOT_A_MESSAGE', `position ${position} holds no signed header`);
  }
  const { keyId, value, batchIndex, batchSize, batchPath } = signature;
  return {
    position,
    header,
    signature: { keyId, value, batchIndex, batchSize, batchPath },
    body,
    leaf: leafData({ t, verdict, identity }),
  };
}
