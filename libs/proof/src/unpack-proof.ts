import { keyId4, parseCheckpoint, parseCosignature, parseNote, TlogError } from '#libs/tlog';
import { newSpaceState, parseHeader } from '#libs/protocol';
import type { TrustList } from '#libs/trust';

import { hex, sameBytes } from './bytes.js';
import { acceptAll } from './check-history.js';
import { derSignature } from './der-signature.js';
import type { Proof, ProvenCheckpoint, ProvenRecord, RecordSignature } from './proof.js';
import { ProofError } from './proof.errors.js';
import { Replay } from './replay.js';
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
  checkpoints.forEach(({ note }) => readNote(note));
  const rules = rulesHashes(proof);
  return new Map([
    ...lists.flatMap((list, i) => under(`lists/${digits(i + 1, 3)}`, listFiles(list, lists[i - 1]))),
    ...under('message', [['position.txt', text(message.position)], ...recordFiles(message, lists)]),
    ...history.flatMap((record) => {
      const hash = rules.get(record.position);
      return under(`history/${digits(Number(record.position), 10)}`, [
        ...recordFiles(record, lists),
        ...under('path', pathFiles(record.path)),
        ...(hash ? [['rules.bin', hash] as const] : []),
      ]);
    }),
    ...checkpoints.flatMap((checkpoint, i) =>
      under(`checkpoints/${digits(i + 1, 2)}`, checkpointFiles(checkpoint, lists)),
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

/** Index and size of the batch, the path in it, the key, and the signature in the form that OpenSSL takes. */
function signatureFiles(signature: RecordSignature, lists: readonly TrustList[]): File[] {
  const { keyId, value, batchIndex, batchSize, batchPath } = signature;
  const key = lists.flatMap((list) => list.key(hex(keyId)) ?? []).at(-1);
  return [
    ['batch.txt', text(`${batchIndex} ${batchSize}`)],
    ...under('batch', pathFiles(batchPath)),
    ['signature.bin', key?.algorithm === 'p256' ? derSignature(value) : value],
    ...(key ? [['signer.der', key.spki] as const] : []),
  ];
}

function checkpointFiles({ note, path }: ProvenCheckpoint, lists: readonly TrustList[]): File[] {
  const { lines } = readNote(note);
  return [
    ['note.txt', Buffer.from(note, 'utf8')],
    ...under('path', pathFiles(path)),
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

/** Which positions changed the rules, as far as the history can be judged: a hint, which the hash in the checkpoints confirms. */
function rulesHashes(proof: Proof): ReadonlyMap<bigint, Uint8Array> {
  const [first] = listsOf(proof);
  const header = parseHeader(proof.message.header);
  if (first === undefined || header === null) return new Map();
  const byHash = new Map(listsOf(proof).map((list) => [list.hashHex, list]));
  const replay = new Replay(newSpaceState(header.spaceId), {
    inNetwork: (hash) => byHash.get(hex(hash)) ?? null,
    networkVersion: listsOf(proof).at(-1)?.version ?? 0n,
  });
  try {
    acceptAll(replay, [...proof.history]);
  } catch (error) {
    if (!(error instanceof ProofError || error instanceof TlogError)) throw error;
  }
  return new Map(replay.ruleChanges.map(({ position, rulesHash }) => [position, rulesHash]));
}

function text(value: bigint | string): Uint8Array {
  return Buffer.from(`${value}\n`, 'utf8');
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
