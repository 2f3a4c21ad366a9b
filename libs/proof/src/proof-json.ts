import { base64, Fields, parseJson } from './json-fields.js';
import type { HistoryRecord, Proof, ProvenCheckpoint, ProvenContent, ProvenRecord, RecordSignature } from './proof.js';
import { ProofError } from './proof.errors.js';

const FORMAT = 'joinder-proof';
const VERSION = 1;

/** Writes the one canonical text of a proof: JSON, two spaces deep, bytes in base64, positions as decimal text. */
export function formatProof(proof: Proof): string {
  return `${JSON.stringify(proofJson(proof), null, 2)}\n`;
}

/** Names each part of a proof, in the order of the file. */
export function proofJson({ lists, history, message, checkpoints, content }: Proof) {
  return {
    format: FORMAT,
    version: VERSION,
    lists: lists.map(base64),
    history: history.map((record) => ({ ...recordJson(record), path: record.path.map(base64) })),
    message: recordJson(message),
    checkpoints: checkpoints.map(({ note, path }) => ({ note, path: path.map(base64) })),
    ...(content === null ? {} : { content: { salt: base64(content.salt), payload: base64(content.payload) } }),
  };
}

/**
 * Reads a proof; `formatProof` of the answer gives the same bytes, so that nothing in the file goes unread.
 *
 * @throws ProofError PROOF_FORMAT
 */
export function parseProof(file: Uint8Array): Proof {
  const proof = readProof(parseJson(file, { format: FORMAT, version: VERSION }));
  if (Buffer.compare(Buffer.from(formatProof(proof), 'utf8'), file) !== 0) {
    throw new ProofError('PROOF_FORMAT', 'the file is not in the canonical form of a proof');
  }
  return proof;
}

/** Reads the parts of a proof; whoever reads them in a larger file writes that again. @throws ProofError PROOF_FORMAT */
export function readProof(fields: Fields): Proof {
  return {
    lists: fields.bytesList('lists'),
    history: fields.list('history').map(readHistory),
    message: readRecord(fields.fields('message')),
    checkpoints: fields.list('checkpoints').map(readCheckpoint),
    content: fields.has('content') ? readContent(fields.fields('content')) : null,
  };
}

function recordJson({ position, header, signature, body, leaf }: ProvenRecord) {
  return {
    position: position.toString(),
    header: base64(header),
    signature: signatureJson(signature),
    ...(body === null ? {} : { body: base64(body) }),
    leaf: base64(leaf),
  };
}

/** Names each part of a signature. */
export function signatureJson({ keyId, value, batchIndex, batchSize, batchPath }: RecordSignature) {
  return { keyId: base64(keyId), value: base64(value), batchIndex, batchSize, batchPath: batchPath.map(base64) };
}

function readHistory(fields: Fields): HistoryRecord {
  return { ...readRecord(fields), path: fields.bytesList('path') };
}

function readRecord(fields: Fields): ProvenRecord {
  return {
    position: fields.position('position'),
    header: fields.bytes('header'),
    signature: readSignature(fields.fields('signature')),
    body: fields.has('body') ? fields.bytes('body') : null,
    leaf: fields.bytes('leaf'),
  };
}

/** @throws ProofError PROOF_FORMAT */
export function readSignature(fields: Fields): RecordSignature {
  return {
    keyId: fields.bytes('keyId'),
    value: fields.bytes('value'),
    batchIndex: fields.number('batchIndex'),
    batchSize: fields.number('batchSize'),
    batchPath: fields.bytesList('batchPath'),
  };
}

function readCheckpoint(fields: Fields): ProvenCheckpoint {
  return { note: fields.text('note'), path: fields.bytesList('path') };
}

function readContent(fields: Fields): ProvenContent {
  return { salt: fields.bytes('salt'), payload: fields.bytes('payload') };
}
