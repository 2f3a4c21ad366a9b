import {
  type Key,
  KeyStatus as KeyStatusNumber,
  KeyUse as KeyUseNumber,
  type Member,
  type TrustList as TrustListMessage,
} from '#libs/contracts';

import { hex, sameBytes } from './bytes.js';
import { keyIdOf } from './key-id.js';
import { LAST_TIME_MS } from './list-limits.js';
import { parsePublicKey } from './public-key.js';
import { algorithmOf, type KeyAlgorithm, type KeyUse } from './suites.js';
import { TrustError } from './trust.errors.js';
import type { TrustedMember } from './trust-list.js';
import type { KeyStatus, TrustedKey } from './trusted-key.js';

/** Numbers of the uses on the wire. */
export const USE_NUMBERS = {
  record: KeyUseNumber.RECORD,
  checkpoint: KeyUseNumber.CHECKPOINT,
  sealing: KeyUseNumber.SEALING,
  admin: KeyUseNumber.ADMIN,
} as const satisfies Record<KeyUse, KeyUseNumber>;

/** Numbers of the states on the wire. */
export const STATUS_NUMBERS = {
  active: KeyStatusNumber.ACTIVE,
  retired: KeyStatusNumber.RETIRED,
  revoked: KeyStatusNumber.REVOKED,
} as const satisfies Record<KeyStatus, KeyStatusNumber>;

const USES: ReadonlyMap<number, KeyUse> = new Map([
  [USE_NUMBERS.record, 'record'],
  [USE_NUMBERS.checkpoint, 'checkpoint'],
  [USE_NUMBERS.sealing, 'sealing'],
  [USE_NUMBERS.admin, 'admin'],
]);
const STATES: ReadonlyMap<number, KeyStatus> = new Map([
  [STATUS_NUMBERS.active, 'active'],
  [STATUS_NUMBERS.retired, 'retired'],
  [STATUS_NUMBERS.revoked, 'revoked'],
]);

/**
 * Reads the members of a list and checks each of their keys.
 *
 * @throws TrustError KEY_*, LIST_SUITE, SUITE_UNKNOWN
 */
export function readMembers(list: TrustListMessage): ReadonlyMap<string, TrustedMember> {
  return new Map(list.members.map((member) => [member.id, readMember(member)]));
}

function readMember({ id, keys, certificates }: Member): TrustedMember {
  return { id, keys: keys.map((key) => readKey(id, key)), certificates };
}

function readKey(member: string, key: Key): TrustedKey {
  const use = USES.get(key.use);
  if (!use) throw new TrustError('KEY_USE', `${key.use} is no use of a key`);
  if (!sameBytes(key.keyId, keyIdOf(key.spki)))
    throw new TrustError('KEY_ID', 'the key id is not derived from the key');

  const algorithm = requireAlgorithm(use, key.suite);
  const { publicKey, raw } = parsePublicKey(key.spki, algorithm);
  return {
    ...readStatus(key),
    keyId: key.keyId,
    keyIdHex: hex(key.keyId),
    member,
    use,
    suite: key.suite,
    algorithm,
    spki: key.spki,
    publicKey,
    publicKeyRaw: raw,
  };
}

function requireAlgorithm(use: KeyUse, suite: number): KeyAlgorithm {
  if (suite === 0) throw new TrustError('LIST_SUITE', 'suites count from 1');
  const algorithm = algorithmOf(use, suite);
  if (!algorithm) throw new TrustError('SUITE_UNKNOWN', `this build knows no suite ${suite} for ${use} keys`);
  return algorithm;
}

function readStatus(key: Key): Pick<TrustedKey, 'status' | 'compromisedSinceMs'> {
  const status = STATES.get(key.status);
  if (!status) throw new TrustError('KEY_STATUS', `${key.status} is no state of a key`);
  const compromisedSinceMs = key.compromisedSince === 0n ? null : key.compromisedSince;
  if (compromisedSinceMs !== null && status !== 'revoked') {
    throw new TrustError('KEY_STATUS', `a key that is compromised is revoked, not ${status}`);
  }
  if (key.compromisedSince > LAST_TIME_MS)
    throw new TrustError('KEY_STATUS', 'a key is compromised since no such time');
  return { status, compromisedSinceMs };
}
