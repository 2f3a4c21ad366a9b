import { hex, sameBytes } from './bytes.js';
import { type DraftKey, type DraftMember, draftTrustList, type TrustListDraft } from './draft.js';
import { keyIdOf } from './key-id.js';
import { quorumOf } from './quorum.js';
import { TrustError } from './trust.errors.js';
import type { TrustedMember, TrustList } from './trust-list.js';

/** One change from a list to the next. `renew` changes nothing but the dates. */
export type ListChange =
  | { readonly kind: 'renew' }
  /** Adds an active key; active keys of the same member and use retire. */
  | { readonly kind: 'rotate'; readonly member: string; readonly key: DraftKey }
  | { readonly kind: 'revoke'; readonly keyIdHex: string; readonly compromisedSinceMs: bigint | null }
  | { readonly kind: 'add-member'; readonly member: DraftMember }
  | { readonly kind: 'remove-member'; readonly member: string }
  | { readonly kind: 'set-certificates'; readonly member: string; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: 'set-quorum'; readonly quorum: number }
  | { readonly kind: 'admit-digest'; readonly digest: Uint8Array }
  | { readonly kind: 'withdraw-digest'; readonly digest: Uint8Array }
  /** Names the other list of the same version, where two were signed: the successor then follows both. */
  | { readonly kind: 'heal'; readonly other: TrustList };

/** When a list begins and ends. */
export interface ListLifetime {
  readonly issuedMs: bigint;
  readonly expiresMs: bigint;
}

/** The parts of a list that a change touches. */
type Draft = Required<Pick<TrustListDraft, 'members' | 'quorum' | 'contractDigests' | 'also'>>;

/**
 * Serialises the unsigned successor of a list. Where the number of members changes, the quorum becomes the smallest allowed; a
 * `set-quorum` after it raises it.
 *
 * @throws TrustError CHANGE_INVALID where a change names what the list does not have, or has already; LIST_*, KEY_*
 */
export function successorDraft(list: TrustList, changes: readonly ListChange[], lifetime: ListLifetime): Uint8Array {
  const unchanged: Draft = {
    also: null,
    quorum: list.quorum,
    members: [...list.members.values()].map(toDraft),
    contractDigests: [...list.contractDigests].map((digest) => Buffer.from(digest, 'hex')),
  };
  const changed = changes.reduce((draft, change) => applyChange(draft, change, list), unchanged);
  return draftTrustList({
    ...changed,
    ...lifetime,
    version: list.version + 1n,
    previous: list.hash,
    protocolVersions: [...list.protocolVersions],
    minRecordSuite: list.minRecordSuite,
    minSealingSuite: list.minSealingSuite,
  });
}

function toDraft({ id, keys, certificates }: TrustedMember): DraftMember {
  return { id, keys, certificates };
}

function applyChange(draft: Draft, change: ListChange, list: TrustList): Draft {
  switch (change.kind) {
    case 'renew':
      return draft;
    case 'rotate':
      return changeMember(draft, change.member, (member) => rotate(member, change.key));
    case 'revoke':
      return revoke(draft, change.keyIdHex, change.compromisedSinceMs);
    case 'add-member':
      return addMember(draft, change.member);
    case 'remove-member':
      return removeMember(draft, change.member);
    case 'set-certificates':
      return changeMember(draft, change.member, (member) => ({ ...member, certificates: change.certificates }));
    case 'set-quorum':
      return { ...draft, quorum: change.quorum };
    case 'admit-digest':
      return { ...draft, contractDigests: admit(draft.contractDigests, change.digest) };
    case 'withdraw-digest':
      return { ...draft, contractDigests: withdraw(draft.contractDigests, change.digest) };
    case 'heal':
      return { ...draft, also: otherOf(list, change.other) };
  }
}

function otherOf(list: TrustList, other: TrustList): Uint8Array {
  if (other.version === list.version && other.hashHex !== list.hashHex) return other.hash;
  throw new TrustError('CHANGE_INVALID', `list ${other.version} is no other list of version ${list.version}`);
}

function rotate(member: DraftMember, key: DraftKey): DraftMember {
  const retired = member.keys.map((before): DraftKey => {
    const replaced = before.use === key.use && (before.status ?? 'active') === 'active';
    return replaced ? { ...before, status: 'retired' } : before;
  });
  return { ...member, keys: [...retired, { ...key, status: 'active' }] };
}

function revoke(draft: Draft, keyIdHex: string, compromisedSinceMs: bigint | null): Draft {
  const isRevoked = (key: DraftKey): boolean => hex(keyIdOf(key.spki)) === keyIdHex;
  const owner = draft.members.find((member) => member.keys.some(isRevoked));
  if (!owner) throw new TrustError('CHANGE_INVALID', `the list has no key ${keyIdHex}`);
  return changeMember(draft, owner.id, (member) => ({
    ...member,
    keys: member.keys.map((key) => (isRevoked(key) ? { ...key, status: 'revoked', compromisedSinceMs } : key)),
  }));
}

function addMember(draft: Draft, member: DraftMember): Draft {
  if (draft.members.some(({ id }) => id === member.id)) {
    throw new TrustError('CHANGE_INVALID', `${member.id} is a member already`);
  }
  const members = [...draft.members, member];
  return { ...draft, members, quorum: quorumOf(members.length) };
}

function removeMember(draft: Draft, id: string): Draft {
  requireMember(draft, id);
  const members = draft.members.filter((member) => member.id !== id);
  return { ...draft, members, quorum: quorumOf(members.length) };
}

function changeMember(draft: Draft, id: string, change: (member: DraftMember) => DraftMember): Draft {
  requireMember(draft, id);
  return { ...draft, members: draft.members.map((member) => (member.id === id ? change(member) : member)) };
}

function requireMember(draft: Draft, id: string): void {
  if (!draft.members.some((member) => member.id === id)) throw new TrustError('CHANGE_INVALID', `${id} is no member`);
}

function admit(digests: readonly Uint8Array[], digest: Uint8Array): readonly Uint8Array[] {
  if (digests.some((known) => sameBytes(known, digest))) {
    throw new TrustError('CHANGE_INVALID', `digest ${hex(digest)} is admitted already`);
  }
  return [...digests, digest];
}

function withdraw(digests: readonly Uint8Array[], digest: Uint8Array): readonly Uint8Array[] {
  const kept = digests.filter((known) => !sameBytes(known, digest));
  if (kept.length === digests.length) throw new TrustError('CHANGE_INVALID', `digest ${hex(digest)} is not admitted`);
  return kept;
}
