import { createPrivateKey } from 'node:crypto';

import { parseMemberId } from './member-id.js';
import { type AdminKeys, generateOwnKey, type MemberKeys, type OwnKey, toOwnKey } from './own-key.js';
import { openPkcs12, sealPkcs12, type StoredKey } from './pkcs12.js';
import type { KeyUse } from './suites.js';
import { TrustError } from './trust.errors.js';

/** Names a key in the file: `<member>/<use>`. */
const FRIENDLY_NAME = /^([^/]+)\/(record|checkpoint|sealing|admin)$/;

/** What {@link createKeyStore} makes. */
export interface KeyStoreRequest {
  readonly member: string;
  /** 1 (Ed25519) where left out, 2 for P-256. */
  readonly recordSuite?: 1 | 2;
}

/** Keys by use, all of one member. */
interface FoundKeys {
  readonly member: string;
  readonly keys: ReadonlyMap<string, OwnKey>;
}

/**
 * Generates the keys of a gateway: record, checkpoint and sealing.
 *
 * @throws TrustError MEMBER_ID
 */
export function createKeyStore({ member, recordSuite = 1 }: KeyStoreRequest): MemberKeys {
  return {
    member: parseMemberId(member),
    record: generateOwnKey('record', recordSuite === 2 ? 'p256' : 'ed25519'),
    checkpoint: generateOwnKey('checkpoint', 'ed25519'),
    sealing: generateOwnKey('sealing', 'x25519'),
  };
}

/**
 * Generates the admin key of a member.
 *
 * @throws TrustError MEMBER_ID
 */
export function createAdminKey(member: string): AdminKeys {
  return { member: parseMemberId(member), admin: generateOwnKey('admin', 'ed25519') };
}

/**
 * Writes keys into a PKCS#12 file (RFC 7292) whose password is at least 16 printable ASCII characters. Each key has the friendly name
 * `<member>/<use>`.
 *
 * @throws TrustError STORE_PASSWORD
 */
export function writeKeyStore(keys: MemberKeys | AdminKeys, password: string): Uint8Array {
  const own = 'admin' in keys ? [keys.admin] : [keys.record, keys.checkpoint, keys.sealing];
  const stored = own.map(({ use, privateKey }): StoredKey => ({
    friendlyName: `${keys.member}/${use}`,
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }));
  return sealPkcs12(stored, password);
}

/**
 * Opens the key store of a gateway, of ours or written by openssl.
 *
 * @throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS where it does not hold exactly the keys of one gateway
 */
export function readKeyStore(bytes: Uint8Array, password: string): MemberKeys {
  const found = findKeys(bytes, password, ['record', 'checkpoint', 'sealing']);
  return {
    member: found.member,
    record: requireUse(found, 'record'),
    checkpoint: requireUse(found, 'checkpoint'),
    sealing: requireUse(found, 'sealing'),
  };
}

/**
 * Opens the file of an admin key, of ours or written by openssl.
 *
 * @throws TrustError STORE_FORMAT, STORE_PASSWORD, STORE_KEYS where it does not hold exactly one admin key
 */
export function readAdminKey(bytes: Uint8Array, password: string): AdminKeys {
  const found = findKeys(bytes, password, ['admin']);
  return { member: found.member, admin: requireUse(found, 'admin') };
}

function findKeys(bytes: Uint8Array, password: string, uses: readonly KeyUse[]): FoundKeys {
  const members = new Set<string>();
  const keys = new Map<string, OwnKey>();
  for (const stored of openPkcs12(bytes, password)) {
    const { member, key } = readStoredKey(stored);
    if (!uses.includes(key.use) || keys.has(key.use)) {
      throw new TrustError(
        'STORE_KEYS',
        `expected one key for each of ${uses.join(', ')}; found a further ${key.use} key`,
      );
    }
    members.add(member);
    keys.set(key.use, key);
  }
  if (new Set([...keys.values()].map((key) => key.keyIdHex)).size < keys.size) {
    throw new TrustError('STORE_KEYS', 'one key has one use');
  }
  const [member, ...others] = members;
  if (member === undefined || others.length > 0)
    throw new TrustError('STORE_KEYS', 'the keys of a file have one owner');
  return { member, keys };
}

function readStoredKey({ friendlyName, pkcs8 }: StoredKey): { member: string; key: OwnKey } {
  const [, owner, use] = FRIENDLY_NAME.exec(friendlyName) ?? [];
  if (owner === undefined || !isUse(use)) {
    throw new TrustError('STORE_KEYS', 'expected keys with the friendly name <member>/<use>');
  }
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    return { member: parseMemberId(owner), key: toOwnKey(use, privateKey) };
  } catch (cause) {
    throw new TrustError('STORE_KEYS', `the ${use} key of the file is not usable`, { cause });
  }
}

function isUse(use: string | undefined): use is KeyUse {
  return use === 'record' || use === 'checkpoint' || use === 'sealing' || use === 'admin';
}

function requireUse({ keys }: FoundKeys, use: KeyUse): OwnKey {
  const key = keys.get(use);
  if (!key) throw new TrustError('STORE_KEYS', `the file holds no ${use} key`);
  return key;
}
