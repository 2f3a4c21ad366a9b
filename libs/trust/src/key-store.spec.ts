import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readAdminKey, readKeyStore, writeKeyStore } from './key-store.js';
import { addFurtherKey, createAdminKey, createKeyStore, ownKeys } from './member-keys.js';
import { generateOwnKey, type OwnKey } from './own-key.js';
import { sealPkcs12, type StoredKey } from './pkcs12.js';
import { TrustError } from './trust.errors.js';

const PASSWORD = 'correct horse battery';

/** Written by OpenSSL 3.0: openssl pkcs12 -export -nocerts -inkey admin.pem -name nl/admin */
const OPENSSL_STORE = Buffer.from(
  'MIIBSAIBAzCB/wYJKoZIhvcNAQcBoIHxBIHuMIHrMIHoBgkqhkiG9w0BBwGggdoEgdcwgdQwgdEGCyqGSIb3DQEMCgECoIGeMIGb' +
    'MFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhd5fv42uzErAICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEELyb' +
    '+eqwZ4JNzTIbFDcuT2oEQCU19SanM2EGFjMwwgq7oz06yQdJvOYDYWyCdb6blsF1y9LdrzkkR9Y4o7OUam+m1KnlinyndSIW24bt' +
    'oKPCJCQxITAfBgkqhkiG9w0BCRQxEh4QAG4AbAAvAGEAZABtAGkAbjBBMDEwDQYJYIZIAWUDBAIBBQAEICR7ASI1BxDHvS423Qf0' +
    'GbL02jH68z++Np2Y/6hyz0wIBAgOhzJhVTAuLQICCAA=',
  'base64',
);
const OPENSSL_KEY_ID = '4f540462cd1727f3a99e934b2963c897';

/** The same with -nomac. */
const STORE_WITHOUT_MAC = Buffer.from(
  'MIIBBQIBAzCB/wYJKoZIhvcNAQcBoIHxBIHuMIHrMIHoBgkqhkiG9w0BBwGggdoEgdcwgdQwgdEGCyqGSIb3DQEMCgECoIGeMIGb' +
    'MFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAivXKsqbyTU2AICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEB0c' +
    'Zz3DaqP+07FzAig8qiYEQNWbWM9zZTPOL9CKNu+03fVFBX4zYr2w1a7PKUD/8oTNLafsLLkQbYxNfe8cB59YumH/GyRUGRMGgMze' +
    'ASEbgOAxITAfBgkqhkiG9w0BCRQxEh4QAG4AbAAvAGEAZABtAGkAbg==',
  'base64',
);

function keyIds(keys: readonly OwnKey[]): readonly string[] {
  return keys.map(({ keyIdHex }) => keyIdHex);
}

/** Every use with one key, and one more. */
function storeWith(more: StoredKey): Uint8Array {
  const own = ownKeys(createKeyStore({ member: 'nl' })).map((key) => stored(`nl/${key.use}`, key));
  return sealPkcs12([...own, more], PASSWORD);
}

function stored(friendlyName: string, key = generateOwnKey('record', 'ed25519')): StoredKey {
  return { friendlyName, pkcs8: key.privateKey.export({ type: 'pkcs8', format: 'der' }) };
}

describe('key store', () => {
  const nl = createKeyStore({ member: 'nl' });
  const file = writeKeyStore(nl, PASSWORD);

  it.each([
    ['Ed25519', 1, nl],
    ['P-256', 2, createKeyStore({ member: 'nl-nrm', recordSuite: 2 })],
  ] as const)('gives back the keys of a gateway that signs with %s', (_, suite, keys) => {
    const read = readKeyStore(writeKeyStore(keys, PASSWORD), PASSWORD);
    expect(keyIds(ownKeys(read))).toEqual(keyIds(ownKeys(keys)));
    expect(read.member).toBe(keys.member);
    expect(read.record.suite).toBe(suite);
    expect(read.record.privateKey.equals(keys.record.privateKey)).toBe(true);
    expect(read.sealing.privateKey.equals(keys.sealing.privateKey)).toBe(true);
  });

  it('keeps the keys that come next and those that were', () => {
    const more = addFurtherKey(addFurtherKey(nl, 'record', 2), 'sealing');
    const read = readKeyStore(writeKeyStore(more, PASSWORD), PASSWORD);
    expect(keyIds(ownKeys(read))).toEqual(keyIds(ownKeys(more)));
    expect(read.record.keyIdHex).toBe(nl.record.keyIdHex);
    expect(read.further.map(({ use, suite }) => `${use} ${suite}`)).toEqual(['record 2', 'sealing 1']);
  });

  it('keeps one admin key a file', () => {
    const two = [stored('nl/admin'), stored('nl/admin')];
    expect(() => readAdminKey(sealPkcs12(two, PASSWORD), PASSWORD)).toThrow(
      expect.objectContaining({ code: 'STORE_KEYS' }),
    );
  });

  it('gives back an admin key', () => {
    const admin = createAdminKey('hu');
    const read = readAdminKey(writeKeyStore(admin, PASSWORD), PASSWORD);
    expect(read.member).toBe('hu');
    expect(read.admin.privateKey.equals(admin.admin.privateKey)).toBe(true);
  });

  it('opens what openssl wrote', () => {
    expect(readAdminKey(OPENSSL_STORE, PASSWORD)).toMatchObject({ member: 'nl', admin: { keyIdHex: OPENSSL_KEY_ID } });
  });

  it('never writes the same bytes twice', () => {
    expect(Buffer.from(writeKeyStore(nl, PASSWORD)).equals(file)).toBe(false);
  });

  it.each<[string, string, Uint8Array, string]>([
    ['STORE_PASSWORD', 'another password', file, 'correct horse bottery'],
    ['STORE_PASSWORD', 'no password', file, ''],
    ['STORE_FORMAT', 'nothing', new Uint8Array(0), PASSWORD],
    ['STORE_FORMAT', 'noise', Buffer.from('not a key store'), PASSWORD],
    ['STORE_FORMAT', 'half a file', file.subarray(0, file.length / 2), PASSWORD],
    ['STORE_FORMAT', 'a file without MAC', STORE_WITHOUT_MAC, PASSWORD],
    ['STORE_KEYS', 'an admin key', writeKeyStore(createAdminKey('nl'), PASSWORD), PASSWORD],
    ['STORE_KEYS', 'no key', sealPkcs12([], PASSWORD), PASSWORD],
    ['STORE_KEYS', 'one key of three', sealPkcs12([stored('nl/record')], PASSWORD), PASSWORD],
    ['STORE_KEYS', 'a key without owner', sealPkcs12([stored('record')], PASSWORD), PASSWORD],
    ['STORE_KEYS', 'a key of nobody', sealPkcs12([stored('NL/record')], PASSWORD), PASSWORD],
    ['STORE_KEYS', 'a key without known use', sealPkcs12([stored('nl/tls')], PASSWORD), PASSWORD],
    [
      'STORE_KEYS',
      'a key twice',
      sealPkcs12(
        [nl.record, nl.record].map((key) => stored('nl/record', key)),
        PASSWORD,
      ),
      PASSWORD,
    ],
    ['STORE_KEYS', 'an admin key beside them', storeWith(stored('nl/admin')), PASSWORD],
    ['STORE_KEYS', 'a signing key for sealing', sealPkcs12([stored('nl/sealing')], PASSWORD), PASSWORD],
    [
      'STORE_KEYS',
      'a P-256 key for checkpoints',
      sealPkcs12([stored('nl/checkpoint', generateOwnKey('record', 'p256'))], PASSWORD),
      PASSWORD,
    ],
    [
      'STORE_KEYS',
      'keys of two owners',
      sealPkcs12([stored('nl/record'), stored('hu/checkpoint'), stored('nl/sealing', nl.sealing)], PASSWORD),
      PASSWORD,
    ],
    [
      'STORE_KEYS',
      'one key with two uses',
      sealPkcs12(
        [stored('nl/record', nl.record), stored('nl/checkpoint', nl.record), stored('nl/sealing', nl.sealing)],
        PASSWORD,
      ),
      PASSWORD,
    ],
  ])('refuses with %s: %s', (code, _, bytes, password) => {
    expect(() => readKeyStore(bytes, password)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['', 'fifteen letters', 'sechzehn Zeichen für alle', 'sixteen letters\n', 'x'.repeat(257)])(
    'writes nothing under the password %j',
    (password) => {
      expect(() => writeKeyStore(nl, password)).toThrow(expect.objectContaining({ code: 'STORE_PASSWORD' }));
    },
  );

  it('opens to the same keys or not at all when a bit of the file changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * file.length - 1 }), (bit) => {
        const changed = Buffer.from(file);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        try {
          expect(keyIds(ownKeys(readKeyStore(changed, PASSWORD)))).toEqual(keyIds(ownKeys(nl)));
        } catch (error) {
          expect(error).toBeInstanceOf(TrustError);
        }
      }),
      { numRuns: 25 },
    );
  });
});
