import {
  type AdminKeys,
  type DraftKey,
  keyIdOf,
  type KeyUse,
  type MemberKeys,
  ownKeys,
  parseMemberId,
  SUITES,
} from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { readInput } from './files.js';
import { refusing } from './refuse.js';

/** The public half of a key, as members hand it to each other. */
export interface PublicKey {
  readonly use: KeyUse;
  readonly suite: number;
  /** Hex; compared by voice before a key enters a list. */
  readonly keyId: string;
  /** SubjectPublicKeyInfo, DER in base64. */
  readonly spki: string;
}

/** The public keys of a member: what `joinder keys show --json` prints and `joinder trust` reads. */
export interface PublicKeys {
  readonly member: string;
  readonly keys: readonly PublicKey[];
}

/** Describes the public halves of a key store. */
export function publicKeysOf(keys: MemberKeys | AdminKeys): PublicKeys {
  const own = 'admin' in keys ? [keys.admin] : ownKeys(keys);
  return {
    member: keys.member,
    keys: own.map(({ use, suite, keyIdHex, spki }) => ({ use, suite, keyId: keyIdHex, spki: toBase64(spki) })),
  };
}

/** Reads a file of public keys. */
export function readPublicKeys(path: string): PublicKeys {
  const content = parseJson(path);
  if (!isRecord(content) || typeof content['member'] !== 'string' || !Array.isArray(content['keys'])) {
    throw new RefusedError(`${path} holds no public keys: expected what \`joinder keys show --json\` prints`);
  }
  const { member } = content;
  return {
    member: refusing(path, () => parseMemberId(String(member))),
    keys: content['keys'].map((key: unknown) => readKey(key, path)),
  };
}

/** Turns public keys into what a list takes. */
export function toDraftKey({ use, suite, spki }: PublicKey): DraftKey {
  return { use, suite, spki: Buffer.from(spki, 'base64') };
}

function readKey(key: unknown, path: string): PublicKey {
  if (!isRecord(key) || !isUse(key['use']) || typeof key['suite'] !== 'number' || typeof key['spki'] !== 'string') {
    throw new RefusedError(`${path} holds a key without use, suite or spki`);
  }
  const { use, suite, spki } = key;
  const keyId = Buffer.from(keyIdOf(Buffer.from(spki, 'base64'))).toString('hex');
  if (key['keyId'] !== keyId) throw new RefusedError(`${path} holds a key whose id is not derived from it`);
  return { use, suite, keyId, spki };
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(Buffer.from(readInput(path)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new RefusedError(`${path} is no JSON`, { cause });
    throw cause;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUse(value: unknown): value is KeyUse {
  return typeof value === 'string' && Object.hasOwn(SUITES, value);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
