import { describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey } from 'node:crypto';

import { uuidText } from '#libs/contracts';
import { genesis, identityOf, numberOf, recordId, requestId } from '#libs/protocol';
import { keyId4, leafData, leafHash, merkleTree } from '#libs/tlog';
import { keyIdOf } from '#libs/trust';

import { batchStatement } from '../../libs/protocol/src/batch.js';
import { bodyAad, plaintextCommitment } from '../../libs/protocol/src/sealing/body-binding.js';
import { paddedLength } from '../../libs/protocol/src/sealing/padme.js';
import { XaesKey } from '../../libs/protocol/src/sealing/xaes.js';
import { bodyKey, keyCommitment } from '../../libs/protocol/src/sealing/sender-key.js';

const SPACE = hexBytes('018f00000000700080000000000000aa');
const IDENTITY = identityOf(Buffer.from('header'));
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const RFC_8032_TEST_1 = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

describe('vectors of docs/protocol.md', () => {
  it('identity', () => {
    expectHex(IDENTITY, '1e0584a25d9f43bf5cbd0aec01eb1af2220ed085b4e7f1837b0d89958cae353a');
  });

  it.each([
    ['nl', 'e14ef34939ff9774808228ad93d974947aa6b39a04ccebe1b2af1937f4f6bbcb'],
    ['nl-nrm', 'f0aa96a6490b9d26fa00450d4ae69c5472562241d86931b868cee2b504dc6c01'],
  ])('genesis of %s', (member, expected) => {
    expectHex(genesis(SPACE, member), expected);
  });

  it('batch of one: root and signed bytes', () => {
    const { root } = merkleTree([IDENTITY]);
    const signed = batchStatement(1, root);
    expectHex(root, '80f1b836c7ae96072859ba4a6dc2a0d9bc5ab6e39a33002954441f827dc5f9ff');
    expect(signed).toHaveLength(82);
    expectHex(sha256(signed), '34a1be932b63dba836bba8c30bc26d040ea7e9de49640a97b6bccd352eb75b33');
  });

  it('leaf', () => {
    const data = leafData({ t: 1_700_000_000_000n, verdict: 0, identity: IDENTITY });
    expectHex(leafHash(data), '9fe02ae84817bff457e153011410da4b1f9b8bce92972987655459d94c00f13b');
  });

  it('body key and key commitment', () => {
    expectHex(bodyKey(SECRET), 'ba5221576a4ac68d8429e6a47337adc44aa069b7e523ef595b3d27992e8af3cd');
    expectHex(keyCommitment(SECRET), '903202556623ab0de97469881298a542cdd5cf6320259e7808bad565b320742c');
  });

  const commitment = plaintextCommitment(new Uint8Array(32), Buffer.from('abc'));

  it('plaintext commitment', () => {
    expectHex(commitment, '2fbbf43ff26bd543758eba77142ac09262fee165d794732741d94090f0297450');
  });

  it('additional authenticated data of a body', () => {
    const aad = bodyAad({
      spaceId: SPACE,
      sender: 'nl',
      epoch: 1,
      sequence: 2,
      previous: IDENTITY,
      messageId: SPACE,
      senderKeyId: sha256(Buffer.from('skid')),
      plaintextCommitment: commitment,
    });
    expect(aad).toHaveLength(158);
    expectHex(sha256(aad), '53c5d0a52b2a7dc73fcd098da1b2b2ce9eba8594aab85cb985d92fe96f8b26ba');
  });

  it('key id and id of cosignatures', () => {
    const publicKey = hexBytes(RFC_8032_TEST_1);
    const key = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
    const spki = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'der' });
    expectHex(keyIdOf(spki), '06e3fd8fda29bb60ab59557de61edb0a');
    expectHex(keyId4('joinder/nl', publicKey), 'b503fcf4');
  });

  it.each([
    [1, 256],
    [256, 256],
    [300, 304],
    [1000, 1024],
    [1025, 1088],
    [70_000, 71_680],
  ])('frame of %i bytes is padded to %i', (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });

  it.each([
    ['nl', '00010203-0405-8607-9636-abedfa155b89'],
    ['hu', '00010203-0405-8607-854b-dda42e2bf586'],
    ['nl-nrm', '00010203-0405-8607-ba7c-0bc55816c2a2'],
  ])('id of a record of %s', (owner, expected) => {
    expect(uuidText(recordId(SPACE, owner, SECRET))).toBe(expected);
  });

  it('id of a request of nl', () => {
    expect(uuidText(requestId(SPACE, 'nl', SECRET))).toBe('00010203-0405-8607-8371-dc1bb2614b8e');
  });

  it('number of the record of nl', () => {
    expect(numberOf(SPACE, recordId(SPACE, 'nl', SECRET))).toEqual({ length: 'long', text: '28290878' });
  });
});

describe('vectors of C2SP xaes-256-gcm.md', () => {
  const nonce = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWX');
  const plaintext = Buffer.from('XAES-256-GCM');

  it.each([
    [0x01, '', 'ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271'],
    [0x03, 'c2sp.org/XAES-256-GCM', '986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d'],
  ])('key of bytes %i with additional data "%s"', (byte, aad, expected) => {
    const key = new XaesKey(new Uint8Array(32).fill(byte));
    expectHex(key.seal(nonce, plaintext, Buffer.from(aad)), expected);
    expectHex(
      key.open(nonce, Buffer.from(expected, 'hex'), Buffer.from(aad)) ?? Buffer.of(),
      plaintext.toString('hex'),
    );
  });

  it('one key object serves any order of nonces', () => {
    const key = new XaesKey(new Uint8Array(32).fill(1));
    key.seal(Buffer.alloc(24, 9), plaintext, Buffer.of());
    expectHex(key.seal(nonce, plaintext, Buffer.of()), 'ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271');
  });
});

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function hexBytes(text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex');
}

function expectHex(bytes: Uint8Array, expected: string): void {
  expect(Buffer.from(bytes).toString('hex')).toBe(expected);
}
