import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';

import type { Signature } from '#libs/contracts';
import { aMember, aTrustList } from '#libs/testing';

import { verifyInBatch } from './batch.js';
import { signBatch } from './encode/sign-batch.js';
import { signatureCache } from './judge/signature-cache.js';

const ed25519 = aMember('nl');
const p256 = aMember('hu', 2);
const list = aTrustList([ed25519, p256]);

const identities = (count: number) => Array.from({ length: count }, (_, i) => hashOf(`record ${i}`));
const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ED25519_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

function verifies(
  member: typeof ed25519,
  identity: Uint8Array,
  signature: Signature,
  cache = signatureCache(),
): boolean {
  const key = list.key(member.keys.record.keyIdHex);
  if (key === undefined) throw new Error('the key is not in the list of this test');
  return verifyInBatch(identity, signature, { key, cache });
}

describe.each([
  ['Ed25519', ed25519],
  ['P-256', p256],
])('a batch signed with %s', (_, member) => {
  it.each([1, 2, 3, 7, 63, 64])('of %i records proves each alone', (count) => {
    const records = identities(count);
    const signatures = signBatch(records, member.recordSigner);
    const cache = signatureCache();
    expect(records.every((identity, i) => verifies(member, identity, signatures[i]!, cache))).toBe(true);
    expect(verifies(member, hashOf('another'), signatures[0]!, cache)).toBe(false);
    if (count > 1) expect(verifies(member, records[0]!, signatures[1]!, cache)).toBe(false);
  });

  it('is mathematics once, and its key matters every time', () => {
    const records = identities(4);
    const signatures = signBatch(records, member.recordSigner);
    const asked: string[] = [];
    const cache = signatureCache();
    const watched = { has: (key: string) => cache.has(key), add: (key: string) => (asked.push(key), cache.add(key)) };
    for (const [i, identity] of records.entries()) verifies(member, identity, signatures[i]!, watched);
    expect(asked).toHaveLength(1);
    const other = member === ed25519 ? p256 : ed25519;
    expect(verifies(other, records[0]!, signatures[0]!, watched)).toBe(false);
  });
});

describe('a signature', () => {
  const [identity] = identities(1);
  const [good] = signBatch([identity!], ed25519.recordSigner);

  it('with S + L instead of S does not verify (RFC 8032 5.1.7)', () => {
    const s = littleEndian(good!.value.subarray(32)) + ED25519_ORDER;
    const value = Buffer.concat([good!.value.subarray(0, 32), toLittleEndian(s)]);
    expect(verifies(ed25519, identity!, { ...good!, value })).toBe(false);
  });

  it('with n - s instead of s is another signature of the same P-256 record', () => {
    const [signature] = signBatch([identity!], p256.recordSigner);
    const s = BigInt(`0x${Buffer.from(signature!.value.subarray(32)).toString('hex')}`);
    const other = Buffer.from((P256_ORDER - s).toString(16).padStart(64, '0'), 'hex');
    const value = Buffer.concat([signature!.value.subarray(0, 32), other]);
    expect(verifies(p256, identity!, { ...signature!, value })).toBe(true);
  });
});

describe('signBatch', () => {
  it.each([0, 65])('refuses %i records', (count) => {
    expect(() => signBatch(identities(count), ed25519.recordSigner)).toThrow(
      expect.objectContaining({ code: 'BATCH_SIZE' }),
    );
  });
});

describe('signatureCache', () => {
  it('forgets the oldest beyond its capacity', () => {
    const cache = signatureCache(2);
    for (const key of ['a', 'b', 'c']) cache.add(key);
    expect(['a', 'b', 'c'].map((key) => cache.has(key))).toEqual([false, true, true]);
  });
});

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

function toLittleEndian(value: bigint): Uint8Array {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
}
