import type { Proof, ProvenCheckpoint, ProvenRecord } from './proof.js';

/** Bytes of a proof, and how to put others in their place. */
export interface ProofPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly put: (bytes: Uint8Array) => Proof;
}

type Change<T> = (changed: T) => Proof;

/** Lists every byte string of a proof; notes count as bytes too. */
export function partsOf(proof: Proof): readonly ProofPart[] {
  const { lists, message } = proof;
  const listParts = lists.map((bytes, i) => ({
    name: `lists.${i}`,
    bytes,
    put: (changed: Uint8Array) => ({ ...proof, lists: lists.with(i, changed) }),
  }));
  const messageParts = recordParts('message', message, (changed) => ({ ...proof, message: changed }));
  return [...listParts, ...historyParts(proof), ...messageParts, ...checkpointParts(proof), ...contentParts(proof)];
}

function historyParts(proof: Proof): ProofPart[] {
  const { history } = proof;
  return history.flatMap((record, i) => [
    ...recordParts(`history.${i}`, record, (changed) => ({
      ...proof,
      history: history.with(i, { ...record, ...changed }),
    })),
    ...pathParts(`history.${i}.path`, record.path, (path) => ({
      ...proof,
      history: history.with(i, { ...record, path }),
    })),
  ]);
}

function checkpointParts(proof: Proof): ProofPart[] {
  const { checkpoints } = proof;
  return checkpoints.flatMap((checkpoint, i) => {
    const put = (changed: Partial<ProvenCheckpoint>) => ({
      ...proof,
      checkpoints: checkpoints.with(i, { ...checkpoint, ...changed }),
    });
    const note = {
      name: `checkpoints.${i}.note`,
      bytes: Buffer.from(checkpoint.note, 'utf8'),
      put: (bytes: Uint8Array) => put({ note: Buffer.from(bytes).toString('utf8') }),
    };
    return [note, ...pathParts(`checkpoints.${i}.path`, checkpoint.path, (path) => put({ path }))];
  });
}

function contentParts(proof: Proof): ProofPart[] {
  const { content } = proof;
  if (content === null) return [];
  return [
    { name: 'content.salt', bytes: content.salt, put: (salt) => ({ ...proof, content: { ...content, salt } }) },
    {
      name: 'content.payload',
      bytes: content.payload,
      put: (payload) => ({ ...proof, content: { ...content, payload } }),
    },
  ];
}

function recordParts(name: string, record: ProvenRecord, put: Change<ProvenRecord>): ProofPart[] {
  const { signature, body } = record;
  return [
    { name: `${name}.header`, bytes: record.header, put: (header) => put({ ...record, header }) },
    { name: `${name}.leaf`, bytes: record.leaf, put: (leaf) => put({ ...record, leaf }) },
    {
      name: `${name}.keyId`,
      bytes: signature.keyId,
      put: (keyId) => put({ ...record, signature: { ...signature, keyId } }),
    },
    {
      name: `${name}.value`,
      bytes: signature.value,
      put: (value) => put({ ...record, signature: { ...signature, value } }),
    },
    ...pathParts(`${name}.batchPath`, signature.batchPath, (batchPath) =>
      put({ ...record, signature: { ...signature, batchPath } }),
    ),
    ...(body === null
      ? []
      : [{ name: `${name}.body`, bytes: body, put: (other: Uint8Array) => put({ ...record, body: other }) }]),
  ];
}

function pathParts(name: string, path: readonly Uint8Array[], put: Change<readonly Uint8Array[]>): ProofPart[] {
  return path.map((bytes, i) => ({ name: `${name}.${i}`, bytes, put: (hash) => put(path.with(i, hash)) }));
}
