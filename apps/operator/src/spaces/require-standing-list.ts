import type { TrustList } from '#libs/trust';
import type { KnownTrust } from '../known/known-trust.js';
import type { Opening } from '../known/opening.js';
import { isStanding } from '../known/standing-list.js';
import { OpeningError } from './opening.errors.js';

/**
 * Requires that a space opens under a list that is in force now: a revoked key or a removed member would live again in a space whose list
 * never heard of it. `network` opens under list 1, whatever the newest is.
 *
 * @throws OpeningError LIST_OUTDATED; OPENING_REFUSED where the newest list takes the key away that signed the record
 */
export function requireStandingList(
  { keyId, members, listHash, spaceId }: Opening,
  trust: KnownTrust,
  nowMs: number,
): void {
  const { newest } = trust;
  if (spaceId === trust.networkSpaceId) return;
  const isOutdated = !isStanding(listHash, trust, nowMs) || isExpired(listHash, trust, nowMs);
  if (isOutdated || members.some((member) => !newest.members.has(member))) {
    const version = newest.version.toString();
    throw new OpeningError('LIST_OUTDATED', `the newest list is version ${version}`, { version });
  }
  requireKeyStands(newest, keyId);
}

/** Under a list that has run out no member seals or cosigns, so that its opener would be alone there. */
function isExpired(listHash: string, trust: KnownTrust, nowMs: number): boolean {
  const list = trust.byHash(Buffer.from(listHash, 'hex'));
  return list === null || list.expiresMs <= BigInt(nowMs);
}

function requireKeyStands(newest: TrustList, keyId: string): void {
  const key = newest.key(keyId);
  if (key !== undefined && key.status !== 'revoked') return;
  const verdict = key === undefined ? 'E_KEY_UNKNOWN' : 'E_KEY_REVOKED';
  throw new OpeningError('OPENING_REFUSED', `the newest list says ${verdict}`, { verdict });
}
