import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { formatCheckpoint } from './checkpoint.js';
import {
  cosign,
  type CosignatureClaim,
  type CosignRequest,
  keyId4,
  parseCosignature,
  verifyCosignature,
} from './cosignature.js';
import { MAX_SIZE } from './hashing.js';
import { formatNote, parseNote } from './note.js';
import { flipped } from './reference-tree.testing.js';
import { TlogError } from './tlog.errors.js';

const ORIGIN = 'joinder/018f0000-0000-7000-8000-0000000000aa';
const NL = aCosigner('joinder/nl');
const HU = aCosigner('joinder/hu');
const checkpointBody = formatCheckpoint({ origin: ORIGIN, size: 1234n, root: new Uint8Array(32).fill(9) });
const LINE = cosign({ ...NL, checkpointBody, seconds: 1_700_000_000n });
const CLAIM: CosignatureClaim = {
  checkpointBody,
  cosignature: parseCosignature(LINE),
  name: NL.name,
  publicKeyRaw: NL.publicKeyRaw,
};

function aCosigner(name: string): { name: string; key: KeyObject; publicKeyRaw: Uint8Array } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { name, key: privateKey, publicKeyRaw: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32) };
}

/** The way of a note from the log to a verified statement. */
function readNote(note: string): void {
  const { body, lines } = parseNote(note);
  lines.forEach((line) => verifyCosignature({ ...CLAIM, checkpointBody: body, cosignature: parseCosignature(line) }));
}

describe('cosignature', () => {
  it('verifies under the name, key and checkpoint that it was made for', () => {
    expect(() => verifyCosignature(CLAIM)).not.toThrow();
    expect(parseCosignature(LINE)).toMatchObject({ name: 'joinder/nl', seconds: 1_700_000_000n });
    expect(() => readNote(formatNote(checkpointBody, [LINE]))).not.toThrow();
  });

  it('refuses every note in which one character differs', () => {
    const note = formatNote(checkpointBody, [LINE]);
    for (let at = 0; at < note.length; at += 1) {
      for (const other of ['A', '1', '/', '\n', ' ', '—']) {
        if (note[at] === other) continue;
        expect(() => readNote(note.slice(0, at) + other + note.slice(at + 1))).toThrow(TlogError);
      }
    }
  });

  it('refuses every line in which one byte differs', () => {
    const bytes = Buffer.from(LINE.split(' ')[2]!, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const line = `— joinder/nl ${Buffer.from(flipped(bytes, at)).toString('base64')}`;
      expect(() => readNote(formatNote(checkpointBody, [line]))).toThrow(
        expect.objectContaining({ code: at < 4 ? 'KEY_MISMATCH' : 'SIGNATURE_MISMATCH' }),
      );
    }
  });

  it('takes times up to 63 bits', () => {
    const cosignature = parseCosignature(cosign({ ...NL, checkpointBody, seconds: MAX_SIZE }));
    expect(() => verifyCosignature({ ...CLAIM, cosignature })).not.toThrow();
  });

  it.each<[string, Partial<CosignatureClaim>]>([
    ['KEY_MISMATCH', { name: HU.name }],
    ['KEY_MISMATCH', { publicKeyRaw: HU.publicKeyRaw }],
    ['KEY_MISMATCH', { cosignature: { ...CLAIM.cosignature, name: HU.name } }],
    ['KEY_MISMATCH', { cosignature: { ...CLAIM.cosignature, keyId4: new Uint8Array(0) } }],
    [
      'SIGNATURE_MISMATCH',
      {
        publicKeyRaw: HU.publicKeyRaw,
        cosignature: { ...CLAIM.cosignature, keyId4: keyId4(NL.name, HU.publicKeyRaw) },
      },
    ],
    ['SIGNATURE_MISMATCH', { cosignature: { ...CLAIM.cosignature, seconds: 1_700_000_001n } }],
    ['SIGNATURE_MISMATCH', { cosignature: { ...CLAIM.cosignature, signature: new Uint8Array(63) } }],
    ['SIGNATURE_MISMATCH', { checkpointBody: checkpointBody.replace('1234', '1235') }],
    ['SIGNATURE_MISMATCH', { checkpointBody: checkpointBody.replace('aa\n', 'ab\n') }],
    ['COSIGNATURE_FORMAT', { cosignature: { ...CLAIM.cosignature, seconds: -1n } }],
    ['CHECKPOINT_FORMAT', { checkpointBody: `${checkpointBody}more\n` }],
    ['KEY_FORMAT', { publicKeyRaw: new Uint8Array(31) }],
  ])('refuses with %s', (code, change) => {
    expect(() => verifyCosignature({ ...CLAIM, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, Partial<CosignRequest>]>([
    ['CHECKPOINT_FORMAT', { checkpointBody: 'hello\n' }],
    ['NAME_FORMAT', { name: 'joinder nl' }],
    ['COSIGNATURE_FORMAT', { seconds: -1n }],
    ['COSIGNATURE_FORMAT', { seconds: MAX_SIZE + 1n }],
    ['KEY_MISMATCH', { publicKeyRaw: HU.publicKeyRaw }],
    ['KEY_FORMAT', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
    ['KEY_FORMAT', { key: createPublicKey(NL.key) }],
  ])('refuses with %s to cosign', (code, change) => {
    expect(() => cosign({ ...NL, checkpointBody, seconds: 1n, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['a line of another algorithm', `— joinder/nl ${Buffer.alloc(4 + 8 + 2420).toString('base64')}`],
    ['a plain note signature', `— joinder/nl ${Buffer.alloc(68).toString('base64')}`],
    ['a time of 64 bits', `— joinder/nl ${Buffer.alloc(76, 0x80).toString('base64')}`],
    ['a line with newline', `${LINE}\n`],
    ['two lines', `${LINE}\n${LINE}`],
    ['nothing', ''],
  ])('refuses to read %s', (_, line) => {
    expect(() => parseCosignature(line)).toThrow(expect.objectContaining({ code: 'COSIGNATURE_FORMAT' }));
  });
});
