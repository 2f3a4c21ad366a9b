import { hex } from './bytes.js';
import type { KeyUse } from './suites.js';
import { TrustError } from './trust.errors.js';
import type { ListSignature, TrustList, TrustedMember } from './trust-list.js';
import type { TrustedKey } from './trusted-key.js';

/** What a list states, without what can be derived from it. */
export type TrustListContent = Omit<TrustList, 'hashHex' | 'key' | 'activeKey'>;

/** A trust list with its keys indexed once; every record looks one up. */
export class OpenedTrustList implements TrustList {
  readonly version: bigint;
  readonly hash: Uint8Array;
  readonly hashHex: string;
  readonly previous: Uint8Array | null;
  readonly also: Uint8Array | null;
  readonly issuedMs: bigint;
  readonly expiresMs: bigint;
  readonly quorum: number;
  readonly members: ReadonlyMap<string, TrustedMember>;
  readonly contractDigests: ReadonlySet<string>;
  readonly protocolVersions: ReadonlySet<number>;
  readonly minRecordSuite: number;
  readonly minSealingSuite: number;
  readonly listBytes: Uint8Array;
  readonly signedBytes: Uint8Array;
  readonly signatures: readonly ListSignature[];
  private readonly keys: ReadonlyMap<string, TrustedKey>;

  constructor(content: TrustListContent) {
    this.version = content.version;
    this.hash = content.hash;
    this.hashHex = hex(content.hash);
    this.previous = content.previous;
    this.also = content.also;
    this.issuedMs = content.issuedMs;
    this.expiresMs = content.expiresMs;
    this.quorum = content.quorum;
    this.members = content.members;
    this.contractDigests = content.contractDigests;
    this.protocolVersions = content.protocolVersions;
    this.minRecordSuite = content.minRecordSuite;
    this.minSealingSuite = content.minSealingSuite;
    this.listBytes = content.listBytes;
    this.signedBytes = content.signedBytes;
    this.signatures = content.signatures;
    this.keys = indexKeys(content.members);
  }

  key(keyIdHex: string): TrustedKey | undefined {
    return this.keys.get(keyIdHex);
  }

  activeKey(member: string, use: KeyUse): TrustedKey | undefined {
    return this.members.get(member)?.keys.findLast((key) => key.use === use && key.status === 'active');
  }
}

/** One key belongs to one member and one use. */
function indexKeys(members: ReadonlyMap<string, TrustedMember>): ReadonlyMap<string, TrustedKey> {
  const keys = new Map<string, TrustedKey>();
  for (const key of [...members.values()].flatMap((member) => member.keys)) {
    if (keys.has(key.keyIdHex)) throw new TrustError('LIST_KEY_TWICE', `key ${key.keyIdHex} stands in the list twice`);
    keys.set(key.keyIdHex, key);
  }
  return keys;
}
