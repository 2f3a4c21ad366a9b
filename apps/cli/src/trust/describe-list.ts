import type { TrustedKey, TrustList } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';

/** What a person compares before signing or believing a list. */
export interface DescribedList {
  readonly version: number;
  readonly hash: string;
  readonly previous: string | null;
  /** The other list of the version before, where the list follows two. */
  readonly also: string | null;
  readonly issued: string;
  readonly expires: string;
  readonly daysLeft: number;
  readonly quorum: number;
  readonly members: readonly DescribedMember[];
  readonly contractDigests: readonly string[];
  readonly protocolVersions: readonly number[];
  readonly minRecordSuite: number;
  readonly minSealingSuite: number;
  /** Key ids under the list; who verifies them is `joinder trust verify`. */
  readonly signatures: readonly string[];
}

interface DescribedMember {
  readonly id: string;
  readonly certificates: number;
  readonly keys: readonly {
    readonly keyId: string;
    readonly use: string;
    readonly suite: number;
    readonly status: string;
    readonly compromisedSince: string | null;
  }[];
}

/** Describes a list in the words of its format. */
export function describeList(list: TrustList, nowMs: number): DescribedList {
  return {
    version: Number(list.version),
    hash: list.hashHex,
    previous: list.previous && Buffer.from(list.previous).toString('hex'),
    also: list.also && Buffer.from(list.also).toString('hex'),
    issued: toTime(list.issuedMs),
    expires: toTime(list.expiresMs),
    daysLeft: Math.floor((Number(list.expiresMs) - nowMs) / DAY_MS),
    quorum: list.quorum,
    members: [...list.members.values()].map(({ id, keys, certificates }) => ({
      id,
      certificates: certificates.length,
      keys: keys.map(describeKey),
    })),
    contractDigests: [...list.contractDigests],
    protocolVersions: [...list.protocolVersions],
    minRecordSuite: list.minRecordSuite,
    minSealingSuite: list.minSealingSuite,
    signatures: list.signatures.map(({ keyIdHex }) => keyIdHex),
  };
}

/** Writes a described list for a person. */
export function listText(list: DescribedList): string {
  return [
    `Trust list ${list.version}`,
    `hash      ${list.hash}`,
    `previous  ${list.previous ?? 'none: this list is pinned by its hash'}`,
    ...(list.also === null ? [] : [`also      ${list.also}, the other list of version ${list.version - 1}`]),
    `issued    ${list.issued}`,
    `expires   ${list.expires} (${list.daysLeft} days left)`,
    `quorum    ${list.quorum} of ${list.members.length} members`,
    `contract  ${list.contractDigests.join(', ') || 'none admitted'}`,
    `protocol  ${list.protocolVersions.join(', ')}`,
    ...list.members.flatMap(memberLines),
    `${list.signatures.length} signatures${list.signatures.length > 0 ? ', not verified here, of the keys' : ''}`,
    ...list.signatures.map((keyId) => `  ${keyId}`),
  ].join('\n');
}

function describeKey({
  keyIdHex,
  use,
  suite,
  status,
  compromisedSinceMs,
}: TrustedKey): DescribedMember['keys'][number] {
  return {
    keyId: keyIdHex,
    use,
    suite,
    status,
    compromisedSince: compromisedSinceMs === null ? null : toTime(compromisedSinceMs),
  };
}

function memberLines({ id, keys, certificates }: DescribedMember): readonly string[] {
  const lines = keys.map(({ keyId, use, suite, status, compromisedSince }) => {
    const since = compromisedSince === null ? '' : `, compromised since ${compromisedSince}`;
    return `  ${keyId}  ${use.padEnd(10)}  suite ${suite}  ${status}${since}`;
  });
  return [`${id} (${certificates} certificates)`, ...lines];
}

/** A list may name a time that no date can. */
function toTime(ms: bigint): string {
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? `${ms} ms` : date.toISOString();
}
