import { generateKeyPairSync, hkdfSync, randomBytes, sign } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { accessFrom, codeIn, shownCode } from './access.js';
import { boxKeysOf, DECOY, newBoxKey, shutKey, unshutKey } from './box-key.js';
import { keyForDesk, keyOfDesk } from './desk-key.js';
import { openItem, sealItem } from './item.js';
import { letterKeysIn, publicLetterKeyIn, signedLetterKeyIn } from './letter-key.js';
import { stretched } from './stretch.js';

const pair = () =>
  generateKeyPairSync('x25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

it('makes codes of 60 bits that are typed without doubt, and PINs of six digits', () => {
  const made = Array.from({ length: 500 }, () => accessFrom(randomBytes(16)));
  for (const { code, pin } of made) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(pin).toMatch(/^\d{6}$/);
    expect(codeIn(` ${shownCode(code).toLowerCase()} `)).toBe(code);
  }
  expect(new Set(made.map(({ code }) => code)).size).toBe(500);
  expect(accessFrom(new Uint8Array(16).fill(255))).toEqual({ code: 'ZZZZZZZZZZZZ', pin: '551615' });
  expect(codeIn('O0IL-1111-2222')).toBe('001111112222');
  for (const wrong of ['', '123', 'U2345678901Z', '1'.repeat(13), '1234 5678 90ä2']) expect(codeIn(wrong)).toBeNull();
});

it('T11 opens by code and PIN and by nothing less', async () => {
  const keysOf = (code: string, pin: string, country = 'nl') => boxKeysOf({ code, pin }, country);
  const keys = await keysOf('0123456789AB', '123456');
  const key = newBoxKey();
  const shut = shutKey(keys, key);
  expect(unshutKey(keys, shut)).toEqual(key);
  const other = await keysOf('0123456789AB', '123457');
  expect(other.mailboxId).toEqual(keys.mailboxId);
  expect(unshutKey(other, shut)).toBeNull();
  expect(unshutKey(await keysOf('0123456789AC', '123456'), shut)).toBeNull();
  expect((await keysOf('0123456789AB', '123456', 'hu')).mailboxId).not.toEqual(keys.mailboxId);
  expect(unshutKey(keys, DECOY)).toBeNull();
  expect(DECOY.length).toBe(shut.length);
});

it('T11 costs the work anew for each PIN of whoever has the tables and a code without its PIN', async () => {
  const [code, pin, key] = ['0123456789AB', '123456', newBoxKey()];
  const { mailboxId, wrapping } = await boxKeysOf({ code, pin }, 'nl');
  const shut = shutKey({ mailboxId, wrapping }, key);
  const opens = (work: Uint8Array, info: string): boolean => {
    const guess = new Uint8Array(hkdfSync('sha256', work, '', info, 32));
    return unshutKey({ mailboxId, wrapping: guess }, shut) !== null;
  };
  const [once, again] = [await stretched(code, 'nl'), await stretched(`${code} ${pin}`, 'nl')];
  for (const info of ['joinder mailbox wrap', `joinder mailbox wrap ${pin}`]) expect(opens(once, info)).toBe(false);
  expect(opens(again, 'joinder mailbox wrap')).toBe(true);
});

it('T11 takes no item that was changed, or moved to another place or mailbox', () => {
  const key = newBoxKey();
  const place = { mailboxId: randomBytes(32), way: 'out', n: 1 } as const;
  const bytes = sealItem(key, place, 'Passed on');
  expect(openItem(key, place, bytes)).toBe('Passed on');
  for (const elsewhere of [
    { ...place, n: 2 },
    { ...place, way: 'in' as const },
    { ...place, mailboxId: randomBytes(32) },
  ])
    expect(openItem(key, elsewhere, bytes)).toBeNull();
  for (const at of [0, 12, 500, bytes.length - 1]) {
    const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    expect(openItem(key, place, changed)).toBeNull();
  }
  expect(openItem(key, place, new Uint8Array(3))).toBeNull();
});

it('shows of a text how many KiB it has at most', () => {
  const place = { mailboxId: randomBytes(32), way: 'out', n: 1 } as const;
  const size = (text: string): number => sealItem(newBoxKey(), place, text).length - 28;
  expect([size(''), size('Yes'), size('é'.repeat(510)), size('é'.repeat(511))]).toEqual([1024, 1024, 1024, 2048]);
});

it('lets the desk open what was shut for it, also under a key that it does not use any more', async () => {
  const [now, before] = [pair(), pair()];
  const keys = letterKeysIn(`${now.privateKey}${before.privateKey}`);
  const [mailboxId, key] = [randomBytes(32), newBoxKey()];
  const shut = await keyForDesk(publicLetterKeyIn(before.publicKey), mailboxId, key);
  expect(keys[1]!.id).toBe(publicLetterKeyIn(before.publicKey).id);
  expect(await keyOfDesk(keys[1]!, mailboxId, shut)).toEqual(key);
  expect(await keyOfDesk(keys[0]!, mailboxId, shut)).toBeNull();
  expect(await keyOfDesk(keys[1]!, randomBytes(32), shut)).toBeNull();
});

it('refuses what is no letter key, and a private one at the door, without showing it', () => {
  const ed = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  expect(() => letterKeysIn('')).toThrow(/at least one private X25519 key/);
  expect(() => letterKeysIn(ed.privateKey)).toThrow(/PEM of an X25519 key/);
  expect(() => publicLetterKeyIn(ed.publicKey)).toThrow(/PEM of an X25519 key/);
  expect(() => publicLetterKeyIn('no key')).toThrow(/PEM of an X25519 key/);
  expect(() => publicLetterKeyIn(pair().privateKey)).toThrow(/public letter key alone/);
});

it('T11 takes no letter key that the desk did not sign', () => {
  const desk = generateKeyPairSync('ed25519');
  const deskKey = desk.publicKey.export({ format: 'jwk' }).x ?? '';
  const [{ publicKey: pem }, { publicKey: exchanged }] = [pair(), pair()];
  const signedBy = ({ privateKey }: typeof desk, text: string): string =>
    sign(null, Buffer.from(text), privateKey).toString('base64');
  const signature = signedBy(desk, pem);
  expect(signedLetterKeyIn({ pem, signature, deskKey })).toEqual(publicLetterKeyIn(pem));
  const refused = [
    { pem, signature: '', deskKey },
    { pem: exchanged, signature, deskKey },
    { pem: exchanged, signature: signedBy(generateKeyPairSync('ed25519'), exchanged), deskKey },
  ];
  for (const one of refused) expect(() => signedLetterKeyIn(one)).toThrow('not signed by the key of the desk');
});
