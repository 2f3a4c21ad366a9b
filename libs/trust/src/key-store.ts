import { createPrivateKey } from 'node:crypto';

import { parseMemberId } from './member-id.js';
import { type AdminKeys, type MemberKeys, ownKeys } from './member-keys.js';
import { type OwnKey, toOwnKey } from './own-key.js';
import { openPkcs12, sealPkcs12, type StoredKey } from './pkcs12.js';
import type { KeyUse } from './suites.js';
import { TrustError } from './trust.errors.js';

/** Names a key in the file: `<member>/<use>`. */
const FRIENDLY_NAME = /^([^/]+)\/(record|checkpoint|sealing|admin)$/;

/** What a file holds. */
interface FoundKeys {
  readonly member: string;
  readonly keys: readonly OwnKey[];
}

/**
 * Writes keys into a PKCS#12 file (RFC 7292) whose password is at least 16 printable ASCII characters. Each key has the friendly name
 * `<member>/<use>`.
 *
 * @throws TrustError STORE_PASSWORD
 */
export function writeKeyStore(keys: MemberKeys | AdminKeys, password: string): Uint8Array {
  const own = 'admin' in keys ? [keys.admin] : ownKeys(keys);
  const stored = own.map(({ use, privateKey }): StoredKey => ({
    friendlyName: `${keys.member}/${use}`,
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }));
  return sealPkcs12(stored, password);
}

/**
 * Opens the key store of a gateway. Of several keys with one use the first is in use.
 *
 * @throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS where it does not hold the keys of one gateway and nothing else
 */
export function readKeyStore(bytes: Uint8Array, password: string): MemberKeys {
  const found = findKeys(bytes, password, ['record', 'checkpoint', 'sealing']);
  const inUse = {
    record: requireUse(found, 'record'),
    checkpoint: requireUse(found, 'checkpoint'),
    sealing: requireUse(found, 'sealing'),
  };
  const further = found.keys.filter((key) => !Object.values(inUse).includes(key));
  return { member: found.member, ...inUse, further };
}

/**
 * Opens the file of an admin key, of ours or written by openssl.
 *
 * @throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS where it does not hold exactly one admin key
 */
export function readAdminKey(bytes: Uint8Array, password: string): AdminKeys {
  const found = findKeys(bytes, password, ['admin']);
  if (found.keys.length > 1) throw new TrustError('STORE_KEYS', 'an admin key has a file of its own');
  return { member: found.member, admin: requireUse(found, 'admin') };
}

function findKeys(bytes: Uint8Array, password: string, uses: readonly KeyUse[]): FoundKeys {
  const found = openPkcs12(bytes, password).map(readStoredKey);
  const keys = found.map(({ key }) => key);
  const unexpected = keys.find((key) => !uses.includes(key.use));
  if (unexpected)
    throw new TrustError('STORE_KEYS', `expected keys for ${uses.join(', ')}; found a ${unexpected.use} key`);
  if (new Set(keys.map(({ keyIdHex }) => keyIdHex)).size < keys.length) {
    throw new TrustError('STORE_KEYS', 'a key has one use and stands in the file once');
  }
  const [member, ...others] = new Set(found.map(({ owner }) => owner));
  if (member === undefined || others.length > 0)
    throw new TrustError('STORE_KEYS', 'the keys of a file have one owner');
  return { member, keys };
}

function readStoredKey({ friendlyName, pkcs8 }: StoredKey): { owner: string; key: OwnKey } {
  const [, owner, use] = FRIENDLY_NAME.exec(friendlyName) ?? [];
  if (owner === undefined || !isUse(use)) {
    throw new TrustError('STORE_KEYS', 'expected keys with the friendly name <member>/<use>');
  }
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    return { owner: parseMemberId(owner), key: toOwnKey(use, privateKey) };
  } catch (cause) {
    throw new TrustError('STORE_KEYS', `the ${use} key of the file is not usable`, { cause });
  }
}

function isUse(use: string | undefined): use is KeyUse {
  return use === 'record' || use === 'checkpoint' || use === 'sealing' || use === 'admin';
}

function requireUse({ keys }: FoundKeys, use: KeyUse): OwnKey {
  const key = keys.find((one) => one.use === use);
  if (!key) throw new TrustError('STORE_KEYS', `the file holds no ${use} key`);
  return key;
}
