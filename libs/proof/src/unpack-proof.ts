import { keyId4, parseCheckpoint, parseCosignature, parseNote, TlogError } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import { hex, sameBytes } from './bytes.js';
import { derSignature } from './der-signature.js';
import type { Proof, ProvenCheckpoint, ProvenRecord, RecordSignature } from './proof.js';
import { ProofError } from './proof.errors.js';
import { listFiles, listsOf } from './unpack-lists.js';
import { pathFiles } from './unpack-path.js';

type File = readonly [string, Uint8Array];

const PREFIX = 'joinder/';

/**
 * Takes a proof apart into files that standard tools read, by their path with `/` between folders (docs/protocol.md, Check a proof with
 * standard tools). Nothing is verified: that is what the files are for.
 *
 * @throws ProofError PROOF_FORMAT where a note cannot be read at all
 */
export function unpackProof(proof: Proof): ReadonlyMap<string, Uint8Array> {
  const { message, history, checkpoints, content } = proof;
  const lists = listsOf(proof);
  const size = checkpoints.map(sizeOf).at(-1) ?? 0n;
  return new Map([
    ...lists.flatMap((list, i) => under(`lists/${digits(i + 1, 3)}`, listFiles(list, lists[i - 1]))),
    ...under('message', recordFiles(message, lists)),
    ...history.flatMap((record) => {
      const path = under('path', pathFiles(record.path, { index: record.position, size }));
      return under(`history/${digits(Number(record.position), 10)}`, [...recordFiles(record, lists), ...path]);
    }),
    ...checkpoints.flatMap((checkpoint, i) =>
      under(`checkpoints/${digits(i + 1, 2)}`, checkpointFiles(checkpoint, message, lists)),
    ),
    ...under(
      'content',
      content ? [['salt.bin', content.salt] as const, ['payload.bin', content.payload] as const] : [],
    ),
  ]);
}

function recordFiles({ header, body, leaf, signature }: ProvenRecord, lists: readonly TrustList[]): File[] {
  return [
    ['header.bin', header],
    ['leaf.bin', leaf],
    ...(body === null ? [] : [['body.bin', body] as const]),
    ...signatureFiles(signature, lists),
  ];
}

/** Size of the batch as it is signed, the path in the batch, the key, and the signature in the form that OpenSSL takes. */
function signatureFiles(signature: RecordSignature, lists: readonly TrustList[]): File[] {
  const { keyId, value, batchIndex, batchSize, batchPath } = signature;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(batchSize);
  const key = lists.flatMap((list) => list.key(hex(keyId)) ?? []).at(-1);
  const path = pathFiles(batchPath, { index: BigInt(batchIndex), size: BigInt(batchSize) });
  return [
    ['batch-size.bin', size],
    ...under('batch', path),
    ['signature.bin', key?.algorithm === 'p256' ? derSignature(value) : value],
    ...(key ? [['signer.der', key.spki] as const] : []),
  ];
}

function checkpointFiles({ note, path }: ProvenCheckpoint, message: ProvenRecord, lists: readonly TrustList[]): File[] {
  const { body, lines } = readNote(note);
  const { size } = parseCheckpoint(body);
  return [
    ['note.txt', Buffer.from(note, 'utf8')],
    ...under('path', pathFiles(path, { index: message.position, size })),
    ...under(
      'keys',
      lines.flatMap((line) => cosignerKey(line, lists)),
    ),
  ];
}

/** The key that a line says it was made with, named after the member. */
function cosignerKey(line: string, lists: readonly TrustList[]): File[] {
  const { name, keyId4: id } = parseCosignature(line);
  const member = name.slice(PREFIX.length);
  const keys = lists.flatMap((list) => list.members.get(member)?.keys ?? []);
  const key = keys.findLast(
    ({ use, publicKeyRaw }) => use === 'checkpoint' && sameBytes(keyId4(name, publicKeyRaw), id),
  );
  return key ? [[`${member}.der`, key.spki]] : [];
}

function sizeOf({ note }: ProvenCheckpoint): bigint {
  return parseCheckpoint(readNote(note).body).size;
}

function readNote(note: string) {
  try {
    const parsed = parseNote(note);
    parseCheckpoint(parsed.body);
    parsed.lines.forEach(parseCosignature);
    return parsed;
  } catch (cause) {
    if (cause instanceof TlogError) throw new ProofError('PROOF_FORMAT', 'a note cannot be read', { cause });
    throw cause;
  }
}

function under(folder: string, files: readonly File[]): File[] {
  return files.map(([name, bytes]) => [`${folder}/${name}`, bytes]);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
