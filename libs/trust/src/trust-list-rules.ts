import type { Member, TrustList as TrustListMessage } from '#libs/contracts';

import { compareBytes, hex, strictlyAscending } from './bytes.js';
import { parseMemberId } from './member-id.js';
import { quorumOf } from './quorum.js';
import { TrustError } from './trust.errors.js';
import { STATUS_NUMBERS, USE_NUMBERS } from './trusted-members.js';

const HASH_BYTES = 32;
const DAY_MS = 24n * 60n * 60n * 1000n;
const MAX_LIFETIME_MS = 90n * DAY_MS;

/** Last time that a JavaScript date can name. */
const LAST_TIME_MS = 8_640_000_000_000_000n;

/** Most recipients of a record, so most members of a list. */
const MAX_MEMBERS = 64;

/** Bounds the curve arithmetic that a list can ask for before anybody knows who signed it. */
const MAX_KEYS = 2048;

/** Versions of the envelope are one byte. */
const MAX_PROTOCOL_VERSION = 255;

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

function requireChainFields({ version, previous }: TrustListMessage): void {
  if (version === 0n) throw new TrustError('LIST_VERSION', 'versions count from 1');
  const expected = version === 1n ? 0 : HASH_BYTES;
  if (previous.length !== expected) {
    throw new TrustError(
      'LIST_VERSION',
      `list ${version} names its predecessor in ${expected} bytes, not ${previous.length}`,
    );
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
  const seen = new Set<string>();
  for (const certificate of members.flatMap((member) => member.certificates)) {
    const text = hex(certificate);
    if (text === '' || seen.has(text))
      throw new TrustError('LIST_CERTIFICATES', 'a certificate is empty or stands twice');
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
  if (!digests.every((digest) => digest.length === HASH_BYTES) || !strictlyAscending(digests, compareBytes)) {
    throw new TrustError('LIST_DIGESTS', 'contract digests have 32 bytes and ascend, each once');
  }
}

function requireVersions(versions: readonly number[]): void {
  const inRange = versions.every((version) => version >= 1 && version <= MAX_PROTOCOL_VERSION);
  if (versions.length === 0 || !inRange || !strictlyAscending(versions, (left, right) => left - right)) {
    throw new TrustError('LIST_VERSIONS', 'protocol versions are 1 to 255 and ascend, each once, at least one');
  }
}
