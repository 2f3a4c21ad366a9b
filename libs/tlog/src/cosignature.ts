import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

import { toBase64 } from './base64.js';
import { parseCheckpoint } from './checkpoint.js';
import { MAX_SIZE, sameBytes, sha256 } from './hashing.js';
import { parseSignatureLine } from './note.js';
import { requireName } from './note-name.js';
import { TlogError } from './tlog.errors.js';

const ALGORITHM = 0x04;
const PUBLIC_KEY_BYTES = 32;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** DER that precedes the raw key in the SubjectPublicKeyInfo of every Ed25519 key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** One cosignature line, taken apart and not verified. */
export interface Cosignature {
  /** Name of the cosigner, such as `joinder/nl`. */
  readonly name: string;
  /** First four bytes of the hash over name and key: finds the key, proves nothing. */
  readonly keyId4: Uint8Array;
  /** The cosigner's clock in seconds since 1970. */
  readonly seconds: bigint;
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array;
}

/** What {@link cosign} needs. */
export interface CosignRequest {
  /** What `formatCheckpoint` writes. */
  readonly checkpointBody: string;
  readonly name: string;
  readonly seconds: bigint;
  /** Ed25519 private key. */
  readonly key: KeyObject;
  /** Its public key, 32 bytes. */
  readonly publicKeyRaw: Uint8Array;
}

/** What {@link verifyCosignature} compares: a cosignature with the name and key that the trust list states. */
export interface CosignatureClaim {
  readonly checkpointBody: string;
  readonly cosignature: Cosignature;
  readonly name: string;
  readonly publicKeyRaw: Uint8Array;
}

/**
 * Computes the key id of a cosigner: SHA-256(name ‖ 0A ‖ 04 ‖ public key)[0..4] (C2SP tlog-cosignature).
 *
 * @throws TlogError NAME_FORMAT, KEY_FORMAT
 */
export function keyId4(name: string, publicKeyRaw: Uint8Array): Uint8Array {
  requireName(name);
  if (publicKeyRaw.length !== PUBLIC_KEY_BYTES) throw new TlogError('KEY_FORMAT', 'an Ed25519 public key has 32 bytes');
  const input = Buffer.concat([Buffer.from(`${name}\n`, 'ascii'), Buffer.of(ALGORITHM), publicKeyRaw]);
  return sha256(input).subarray(0, 4);
}

/**
 * Cosigns a checkpoint and answers the signature line without newline (C2SP tlog-cosignature, type 0x04). Whether the checkpoint
 * may be cosigned is the caller's to decide and to persist before.
 *
 * @throws TlogError CHECKPOINT_FORMAT, NAME_FORMAT, KEY_FORMAT, COSIGNATURE_FORMAT when the time has more than 63 bits, KEY_MISMATCH
 * when the two keys do not belong together
 */
export function cosign({ checkpointBody, name, seconds, key, publicKeyRaw }: CosignRequest): string {
  const id = keyId4(name, publicKeyRaw);
  const statement = signedBytes(checkpointBody, seconds);
  if (key.type !== 'private' || key.asymmetricKeyType !== 'ed25519')
    throw new TlogError('KEY_FORMAT', 'cosignatures are made with an Ed25519 private key');
  if (!createPublicKey(key).equals(publicKeyOf(publicKeyRaw))) {
    throw new TlogError('KEY_MISMATCH', 'the public key does not belong to the private key');
  }
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(seconds);
  return `\u2014 ${name} ${toBase64(Buffer.concat([id, time, sign(null, statement, key)]))}`;
}

/**
 * Takes a cosignature line of type 0x04 apart. Other algorithms are told apart by length here and by key id later.
 *
 * @throws TlogError COSIGNATURE_FORMAT
 */
export function parseCosignature(line: string): Cosignature {
  const parsed = parseSignatureLine(line);
  if (parsed?.signature.length !== TIME_BYTES + SIGNATURE_BYTES) {
    throw new TlogError('COSIGNATURE_FORMAT', 'the line is no Ed25519 cosignature');
  }
  const bytes = Buffer.from(parsed.signature);
  const seconds = bytes.readBigUInt64BE(0);
  requireSeconds(seconds);
  return { name: parsed.name, keyId4: parsed.keyId4, seconds, signature: bytes.subarray(TIME_BYTES) };
}

/**
 * Verifies that the owner of the key, under this name, cosigned exactly this checkpoint at the stated time.
 *
 * @throws TlogError CHECKPOINT_FORMAT, NAME_FORMAT, KEY_FORMAT, COSIGNATURE_FORMAT, KEY_MISMATCH when name or key id are of another
 * cosigner, SIGNATURE_MISMATCH
 */
export function verifyCosignature({ checkpointBody, cosignature, name, publicKeyRaw }: CosignatureClaim): void {
  if (cosignature.name !== name || !sameBytes(cosignature.keyId4, keyId4(name, publicKeyRaw))) {
    throw new TlogError('KEY_MISMATCH', 'the cosignature names another cosigner');
  }
  const statement = signedBytes(checkpointBody, cosignature.seconds);
  if (!verify(null, statement, publicKeyOf(publicKeyRaw), cosignature.signature)) {
    throw new TlogError('SIGNATURE_MISMATCH', 'the cosignature does not verify');
  }
}

/** What is signed: two lines that no checkpoint begins with, then the checkpoint body. */
function signedBytes(checkpointBody: string, seconds: bigint): Buffer {
  parseCheckpoint(checkpointBody);
  requireSeconds(seconds);
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpointBody}`, 'ascii');
}

function requireSeconds(seconds: bigint): void {
  if (seconds < 0n || seconds > MAX_SIZE)
    throw new TlogError('COSIGNATURE_FORMAT', 'the time of a cosignature has 63 bits');
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
}
