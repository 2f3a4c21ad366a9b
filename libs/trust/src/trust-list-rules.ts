import type { Member, TrustList as TrustListMessage } from '#libs/contracts';
import { DAY_MS } from '#libs/vocabulary';

import { compareBytes, hex, strictlyAscending } from './bytes.js';
import {
  LAST_TIME_MS,
  LAST_VERSION,
  MAX_CERTIFICATE_BYTES,
  MAX_CERTIFICATES,
  MAX_DIGESTS,
  MAX_KEYS,
  MAX_MEMBERS,
  MAX_PROTOCOL_VERSION,
  MAX_VERSIONS,
} from './list-limits.js';
import { parseMemberId } from './member-id.js';
import { quorumOf } from './quorum.js';
import { TrustError } from './trust.errors.js';
import { STATUS_NUMBERS, USE_NUMBERS } from './trusted-members.js';

const HASH_BYTES = 32;
const MAX_LIFETIME_MS = 90n * BigInt(DAY_MS);

/**
 * Requires what a list says outside of its keys: chain fields, dates, quorum, order of everything that has one.
 *
 * @throws TrustError LIST_*, MEMBER_ID
 */
export function requireListRules(list: TrustListMessage): void {
  requireChainFields(list);
  requireLifetime(list);
  requireMembers(list.members);
  requireCertificates(list.members);
  requireQuorum(list);
  requireDigests(list.contractDigests);
  requireVersions(list.protocolVersions);
  if (list.minRecordSuite === 0 || list.minSealingSuite === 0)
    throw new TrustError('LIST_SUITE', 'suites count from 1');
}

function requireChainFields({ version, previous, also }: TrustListMessage): void {
  if (version === 0n || version > LAST_VERSION) {
    throw new TrustError('LIST_VERSION', `versions are 1 to ${LAST_VERSION}, not ${version}`);
  }
  const expected = version === 1n ? 0 : HASH_BYTES;
  if (previous.length !== expected) {
    throw new TrustError(
      'LIST_VERSION',
      `list ${version} names its predecessor in ${expected} bytes, not ${previous.length}`,
    );
  }
  requireOther(version, previous, also);
}

/** The other list of the version before, where two were signed. */
function requireOther(version: bigint, previous: Uint8Array, also: Uint8Array): void {
  if (also.length === 0) return;
  if (version === 1n || also.length !== HASH_BYTES || compareBytes(also, previous) === 0) {
    throw new TrustError('LIST_VERSION', `list ${version} names no other list of the version before in 32 bytes`);
  }
}

function requireLifetime({ issued, expires }: TrustListMessage): void {
  if (issued === 0n || expires > LAST_TIME_MS)
    throw new TrustError('LIST_LIFETIME', 'expected two times in milliseconds');
  if (expires <= issued || expires - issued > MAX_LIFETIME_MS) {
    throw new TrustError('LIST_LIFETIME', 'a list expires after it is issued and at most 90 days later');
  }
}

function requireMembers(members: readonly Member[]): void {
  const keys = members.reduce((count, member) => count + member.keys.length, 0);
  if (members.length > MAX_MEMBERS || keys > MAX_KEYS) {
    throw new TrustError('LIST_SIZE', `a list has at most ${MAX_MEMBERS} members and ${MAX_KEYS} keys`);
  }
  const ids = members.map((member) => Buffer.from(parseMemberId(member.id), 'ascii'));
  if (ids.length === 0 || !strictlyAscending(ids, compareBytes)) {
    throw new TrustError('LIST_MEMBERS', 'members ascend by id, each once, at least one');
  }
}

/** A certificate speaks for one member. */
function requireCertificates(members: readonly Member[]): void {
  if (members.some(({ certificates }) => certificates.length > MAX_CERTIFICATES)) {
    throw new TrustError('LIST_SIZE', `a member has at most ${MAX_CERTIFICATES} certificates`);
  }
  const seen = new Set<string>();
  for (const certificate of members.flatMap((member) => member.certificates)) {
    const text = hex(certificate);
    if (text === '' || certificate.length > MAX_CERTIFICATE_BYTES || seen.has(text))
      throw new TrustError('LIST_CERTIFICATES', 'a certificate is empty, too large, or stands twice');
    seen.add(text);
  }
}

/** A quorum that too few members could reach would make this list the last one. */
function requireQuorum({ quorum, members }: TrustListMessage): void {
  const smallest = quorumOf(members.length);
  if (quorum < smallest) {
    throw new TrustError('LIST_QUORUM', `${members.length} members need a quorum of ${smallest}, not ${quorum}`);
  }
  const able = members.filter(hasActiveAdminKey).length;
  if (quorum > able) throw new TrustError('LIST_QUORUM', `${able} members can sign, the quorum is ${quorum}`);
}

function hasActiveAdminKey(member: Member): boolean {
  return member.keys.some((key) => key.use === USE_NUMBERS.admin && key.status === STATUS_NUMBERS.active);
}

function requireDigests(digests: readonly Uint8Array[]): void {
  if (digests.length > MAX_DIGESTS) throw new TrustError('LIST_SIZE', `a list admits at most ${MAX_DIGESTS} contracts`);
  if (!digests.every((digest) => digest.length === HASH_BYTES) || !strictlyAscending(digests, compareBytes)) {
    throw new TrustError('LIST_DIGESTS', 'contract digests have 32 bytes and ascend, each once');
  }
}

function requireVersions(versions: readonly number[]): void {
  if (versions.length > MAX_VERSIONS)
    throw new TrustError('LIST_SIZE', `a list admits at most ${MAX_VERSIONS} versions`);
  const inRange = versions.every((version) => version >= 1 && version <= MAX_PROTOCOL_VERSION);
  if (versions.length === 0 || !inRange || !strictlyAscending(versions, (left, right) => left - right)) {
    throw new TrustError('LIST_VERSIONS', 'protocol versions are 1 to 255 and ascend, each once, at least one');
  }
}
