import { create } from '@bufbuild/protobuf';

import {
  encode,
  type Key,
  KeySchema,
  type Member,
  MemberSchema,
  SignedTrustListSchema,
  TrustListSchema,
} from '#libs/contracts';

import { compareBytes } from './bytes.js';
import { keyIdOf } from './key-id.js';
import { openTrustList } from './open-trust-list.js';
import { quorumOf } from './quorum.js';
import type { KeyUse } from './suites.js';
import type { KeyStatus } from './trusted-key.js';
import { STATUS_NUMBERS, USE_NUMBERS } from './trusted-members.js';

/** A public key on its way into a list. */
export interface DraftKey {
  readonly use: KeyUse;
  readonly suite: number;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** Active where left out. */
  readonly status?: KeyStatus;
  readonly compromisedSinceMs?: bigint | null;
}

/** A member on its way into a list. */
export interface DraftMember {
  readonly id: string;
  readonly keys: readonly DraftKey[];
  /** DER. */
  readonly certificates?: readonly Uint8Array[];
}

/** What a list says. Members, digests and versions may come in any order. */
export interface TrustListDraft {
  /** 1 where left out. */
  readonly version?: bigint;
  /** Hash of the list before; left out for list 1. */
  readonly previous?: Uint8Array | null;
  /** Hash of the other list of the version before, where two were signed. */
  readonly also?: Uint8Array | null;
  readonly issuedMs: bigint;
  readonly expiresMs: bigint;
  /** Smallest allowed quorum where left out. */
  readonly quorum?: number;
  readonly members: readonly DraftMember[];
  readonly contractDigests: readonly Uint8Array[];
  /** Version 1 where left out. */
  readonly protocolVersions?: readonly number[];
  /** 1 where left out. */
  readonly minRecordSuite?: number;
  /** 1 where left out. */
  readonly minSealingSuite?: number;
}

/**
 * Serialises an unsigned list, checked like a received one.
 *
 * @throws TrustError LIST_*, KEY_*, MEMBER_ID, SUITE_UNKNOWN
 */
export function draftTrustList(draft: TrustListDraft): Uint8Array {
  const message = create(TrustListSchema, {
    version: draft.version ?? 1n,
    previous: draft.previous ?? new Uint8Array(0),
    also: draft.also ?? new Uint8Array(0),
    issued: draft.issuedMs,
    expires: draft.expiresMs,
    quorum: draft.quorum ?? quorumOf(draft.members.length),
    members: draft.members.map(memberMessage).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    contractDigests: draft.contractDigests.toSorted(compareBytes),
    protocolVersions: (draft.protocolVersions ?? [1]).toSorted((left, right) => left - right),
    minRecordSuite: draft.minRecordSuite ?? 1,
    minSealingSuite: draft.minSealingSuite ?? 1,
  });
  const list = encode(TrustListSchema, message);
  openTrustList(unsigned(list));
  return list;
}

/** Wraps a list in a SignedTrustList without signatures. */
export function unsigned(list: Uint8Array): Uint8Array {
  return encode(SignedTrustListSchema, create(SignedTrustListSchema, { list }));
}

function memberMessage({ id, keys, certificates }: DraftMember): Member {
  return create(MemberSchema, { id, keys: keys.map(keyMessage), certificates: [...(certificates ?? [])] });
}

function keyMessage({ use, suite, spki, status, compromisedSinceMs }: DraftKey): Key {
  return create(KeySchema, {
    keyId: keyIdOf(spki),
    use: USE_NUMBERS[use],
    suite,
    spki,
    status: STATUS_NUMBERS[status ?? 'active'],
    compromisedSince: compromisedSinceMs ?? 0n,
  });
}
