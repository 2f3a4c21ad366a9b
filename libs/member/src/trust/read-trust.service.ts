import { Injectable } from '@nestjs/common';
import { KnownListRepository, type ListConflictRow, type SupportRow, TrustListRepository } from '#libs/exchange';
import { certificateDaysLeft, listSigners, type TrustedMember, TrustError, type TrustList } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';

export interface ListView {
  readonly version: string;
  readonly hash: string;
  readonly issued: string;
  readonly expires: string;
  /** Whole days; below 0 when it is over. */
  readonly daysLeft: number;
  /** Members whose signatures the next list needs. */
  readonly quorum: number;
  readonly signedBy: readonly string[];
  readonly notSignedBy: readonly string[];
}

export interface SpaceListView {
  readonly spaceId: string;
  readonly version: string;
  readonly hash: string;
  readonly daysLeft: number | null;
  /** The newest known list does not act here yet. */
  readonly isBehind: boolean;
}

export interface KeyView {
  readonly keyId: string;
  readonly use: string;
  readonly suite: number;
  readonly status: string;
  readonly compromisedSince: string | null;
}

export interface MemberTrustView {
  readonly member: string;
  readonly keys: readonly KeyView[];
  /** Days left of the certificates that may speak for the member, fewest first. */
  readonly certificateDaysLeft: readonly number[];
  /** Certificates of the list that cannot be read, and so speak for no member. */
  readonly unreadableCertificates: number;
}

export interface ContractView {
  readonly digest: string;
  readonly isAdmitted: boolean;
  readonly supportedBy: readonly string[];
}

export interface TrustView {
  readonly newest: ListView;
  readonly spaces: readonly SpaceListView[];
  /** Two valid lists of one version: people decide, and nothing is sent until they did. */
  readonly conflicts: readonly ListConflictRow[];
  readonly members: readonly MemberTrustView[];
  readonly contracts: readonly ContractView[];
}

/** Shows which lists are in force, how long they last, and who signed. */
@Injectable()
export class ReadTrust {
  constructor(
    private readonly clock: Clock,
    private readonly known: KnownListRepository,
    private readonly lists: TrustListRepository,
  ) {}

  async view(): Promise<TrustView> {
    const newest = this.known.newest();
    const [standing, conflicts, support] = await Promise.all([
      this.lists.standing(),
      this.lists.conflicts(),
      this.lists.support(),
    ]);
    return {
      newest: this.listView(newest),
      spaces: standing.map(({ spaceId, version, hash }) => {
        const list = this.known.byHash(Buffer.from(hash, 'hex'));
        const daysLeft = list ? this.daysLeft(list) : null;
        return { spaceId, version, hash, daysLeft, isBehind: hash !== newest.hashHex };
      }),
      conflicts,
      members: [...newest.members.values()].map((member) => this.memberView(member)),
      contracts: contractViews(newest, support),
    };
  }

  private listView(list: TrustList): ListView {
    const authority = (list.previous && this.known.byHash(list.previous)) ?? list;
    const signers = listSigners(authority, list);
    return {
      version: list.version.toString(),
      hash: list.hashHex,
      issued: isoOf(list.issuedMs),
      expires: isoOf(list.expiresMs),
      daysLeft: this.daysLeft(list),
      quorum: list.quorum,
      signedBy: [...signers].sort(),
      notSignedBy: [...authority.members.keys()].filter((member) => !signers.has(member)),
    };
  }

  private memberView({ id, keys, certificates }: TrustedMember): MemberTrustView {
    const nowMs = this.clock.now().getTime();
    const days = certificates.flatMap((der) => daysLeftOf(der, nowMs) ?? []);
    return {
      member: id,
      keys: keys.map(({ keyIdHex, use, suite, status, compromisedSinceMs }) => ({
        keyId: keyIdHex,
        use,
        suite,
        status,
        compromisedSince: compromisedSinceMs === null ? null : isoOf(compromisedSinceMs),
      })),
      certificateDaysLeft: days.sort((a, b) => a - b),
      unreadableCertificates: certificates.length - days.length,
    };
  }

  private daysLeft({ expiresMs }: TrustList): number {
    return Math.floor((Number(expiresMs) - this.clock.now().getTime()) / DAY_MS);
  }
}

function contractViews({ contractDigests }: TrustList, support: readonly SupportRow[]): readonly ContractView[] {
  const digests = [...new Set([...contractDigests, ...support.map(({ digest }) => digest)])].sort();
  return digests.map((digest) => ({
    digest,
    isAdmitted: contractDigests.has(digest),
    supportedBy: support.filter((row) => row.digest === digest).map(({ member }) => member),
  }));
}

function isoOf(ms: bigint): string {
  return new Date(Number(ms)).toISOString();
}

/** A list is signed as a whole: one bad certificate in it must not hide the rest. Null for one that cannot be read. */
function daysLeftOf(der: Uint8Array, nowMs: number): number | null {
  try {
    return certificateDaysLeft(pemOf(der), nowMs);
  } catch (error) {
    if (error instanceof TrustError && error.code === 'CERTIFICATE_FORMAT') return null;
    throw error;
  }
}

function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
