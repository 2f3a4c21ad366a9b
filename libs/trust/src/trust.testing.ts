import { fromBinary, toBinary } from '@bufbuild/protobuf';

import { TrustListSchema, type TrustList as TrustListMessage } from '#libs/contracts';

import { type DraftKey, type DraftMember, draftTrustList, type TrustListDraft, unsigned } from './draft.js';
import { type ListChange, successorDraft } from './list-change.js';
import { openTrustList } from './open-trust-list.js';
import { type AdminKeys, createAdminKey, createKeyStore, type MemberKeys } from './member-keys.js';
import type { OwnKey } from './own-key.js';
import { signTrustList } from './sign-list.js';
import type { TrustList } from './trust-list.js';

export const DAY_MS = 24n * 60n * 60n * 1000n;
export const ISSUED_MS = 1_800_000_000_000n;

/** A member with all of its private keys, which only tests have in one place. */
export interface Party {
  readonly member: string;
  readonly keys: MemberKeys;
  readonly admin: AdminKeys;
}

export function aParty(member: string): Party {
  return { member, keys: createKeyStore({ member }), admin: createAdminKey(member) };
}

export function aDraftKey({ use, suite, spki }: OwnKey): DraftKey {
  return { use, suite, spki };
}

export function aDraftMember({ member, keys, admin }: Party): DraftMember {
  return { id: member, keys: [keys.record, keys.checkpoint, keys.sealing, admin.admin].map(aDraftKey) };
}

export function aDraft(parties: readonly Party[], change: Partial<TrustListDraft> = {}): TrustListDraft {
  return {
    issuedMs: ISSUED_MS,
    expiresMs: ISSUED_MS + 90n * DAY_MS,
    members: parties.map(aDraftMember),
    contractDigests: [new Uint8Array(32).fill(7)],
    ...change,
  };
}

/** List 1, unsigned: the pin vouches for it. */
export function aFirstList(parties: readonly Party[], change: Partial<TrustListDraft> = {}): TrustList {
  return openTrustList(unsigned(draftTrustList(aDraft(parties, change))));
}

/** The successor of a list, issued a day later, signed by whomever the test wants. */
export function aSuccessor(previous: TrustList, changes: readonly ListChange[], signers: readonly OwnKey[]): TrustList {
  const issuedMs = previous.issuedMs + DAY_MS;
  const draft = successorDraft(previous, changes, { issuedMs, expiresMs: issuedMs + 90n * DAY_MS });
  return openTrustList(signTrustList(draft, signers));
}

export function adminsOf(parties: readonly Party[]): readonly OwnKey[] {
  return parties.map((party) => party.admin.admin);
}

/** A list that no draft would write, unsigned. */
export function aForgedList(parties: readonly Party[], forge: (list: TrustListMessage) => void): Uint8Array {
  const message = fromBinary(TrustListSchema, draftTrustList(aDraft(parties)));
  forge(message);
  return unsigned(toBinary(TrustListSchema, message));
}
