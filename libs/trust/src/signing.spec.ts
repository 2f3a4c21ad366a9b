import { generateKeyPairSync, sign } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { unsigned, draftTrustList } from './draft.js';
import { createKeyStore } from './member-keys.js';
import { openTrustList } from './open-trust-list.js';
import type { OwnKey } from './own-key.js';
import { signer, verifyDetached } from './signing.js';
import { aDraft, aDraftKey, aParty } from './trust.testing.js';
import type { TrustedKey } from './trusted-key.js';

/** Order of the base point of Ed25519. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const MESSAGE = Buffer.from('a statement');
const nl = aParty('nl');
const p256 = createKeyStore({ member: 'hu', recordSuite: 2 });
const list = openTrustList(
  unsigned(
    draftTrustList(
      aDraft([nl], {
        members: [
          { id: 'nl', keys: [nl.keys.record, nl.keys.checkpoint, nl.keys.sealing, nl.admin.admin].map(aDraftKey) },
          { id: 'hu', keys: [p256.record, aParty('hu').admin.admin].map(aDraftKey) },
        ],
      }),
    ),
  ),
);
const SIGNING: readonly OwnKey[] = [nl.keys.record, nl.keys.checkpoint, nl.admin.admin, p256.record];

function trusted(key: OwnKey): TrustedKey {
  return list.key(key.keyIdHex)!;
}

/** The same signature with S + L: equal under the equation, and another string of bytes. */
function withLargeS(signature: Uint8Array): Uint8Array {
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L;
  const large = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([signature.subarray(0, 32), large]);
}

describe('signing', () => {
  it.each(SIGNING.map((key) => [`${key.use} ${key.suite}`, key] as const))(
    'makes signatures of 64 bytes that verify under the %s key and no other',
    (_, key) => {
      const signature = signer(key).sign(MESSAGE);
      expect(signature).toHaveLength(64);
      for (const other of SIGNING) {
        expect(verifyDetached(trusted(other), MESSAGE, signature)).toBe(other === key);
      }
    },
  );

  it('holds for every message and breaks with every changed bit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNING), fc.uint8Array({ minLength: 1 }), fc.nat(), (key, message, bit) => {
        const signature = signer(key).sign(message);
        const at = bit % (8 * signature.length);
        const changed = Buffer.from(signature);
        changed.writeUInt8(changed.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
        const other = Buffer.from(message);
        other.writeUInt8(other.readUInt8(0) ^ 1, 0);
        expect(verifyDetached(trusted(key), message, signature)).toBe(true);
        expect(verifyDetached(trusted(key), message, changed)).toBe(false);
        expect(verifyDetached(trusted(key), other, signature)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses S of L or more', () => {
    const signature = signer(nl.keys.record).sign(MESSAGE);
    expect(verifyDetached(trusted(nl.keys.record), MESSAGE, withLargeS(signature))).toBe(false);
  });

  it.each<[string, TrustedKey, Uint8Array]>([
    ['a P-256 signature in DER', trusted(p256.record), sign('sha256', MESSAGE, p256.record.privateKey)],
    ['a P-256 signature of zeros', trusted(p256.record), new Uint8Array(64)],
    ['an Ed25519 signature of zeros', trusted(nl.keys.record), new Uint8Array(64)],
    ['a short signature', trusted(nl.keys.record), signer(nl.keys.record).sign(MESSAGE).subarray(1)],
    ['a long signature', trusted(nl.keys.record), Buffer.concat([signer(nl.keys.record).sign(MESSAGE), Buffer.of(0)])],
    ['any signature of a sealing key', trusted(nl.keys.sealing), signer(nl.keys.record).sign(MESSAGE)],
  ])('does not verify %s', (_, key, signature) => {
    expect(verifyDetached(key, MESSAGE, signature)).toBe(false);
  });

  it('makes no signer of a key that does not sign', () => {
    expect(() => signer(nl.keys.sealing)).toThrow(expect.objectContaining({ code: 'KEY_USE' }));
    const unknown = { ...nl.keys.record, suite: 9, privateKey: generateKeyPairSync('ed25519').privateKey };
    expect(() => signer(unknown)).toThrow(expect.objectContaining({ code: 'KEY_USE' }));
  });
});
