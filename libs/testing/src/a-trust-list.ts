import { contractDigest } from '#libs/contracts';
import {
  draftTrustList,
  type ListChange,
  openTrustList,
  signTrustList,
  successorDraft,
  type TrustList,
  type TrustListDraft,
} from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';

import type { TestMember } from './a-member.js';

/** When the first list of a test is issued: 21 September 2026. */
export const TEST_EPOCH_MS = 1_790_000_000_000n;

/** Makes a first list of these members, signed by all. It admits the contract of this build unless `draft` says otherwise. */
export function aTrustList(members: readonly TestMember[], draft: Partial<TrustListDraft> = {}): TrustList {
  const list = draftTrustList({
    issuedMs: TEST_EPOCH_MS,
    expiresMs: TEST_EPOCH_MS + 90n * BigInt(DAY_MS),
    contractDigests: [contractDigest],
    members: members.map((member) => member.draft),
    ...draft,
  });
  return openTrustList(signTrustList(list, adminKeys(members)));
}

/** Makes the list after another, signed by these members. */
export function aSuccessorList(
  list: TrustList,
  changes: readonly ListChange[],
  signers: readonly TestMember[],
): TrustList {
  const lifetime = { issuedMs: list.issuedMs + BigInt(DAY_MS), expiresMs: list.expiresMs + BigInt(DAY_MS) };
  return openTrustList(signTrustList(successorDraft(list, changes, lifetime), adminKeys(signers)));
}

function adminKeys(members: readonly TestMember[]) {
  return members.map(({ admin }) => admin.admin);
}
