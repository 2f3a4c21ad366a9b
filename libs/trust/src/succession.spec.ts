import { create, fromBinary, toBinary } from '@bufbuild/protobuf';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { SignedTrustListSchema } from '#libs/contracts';

import { createAdminKey } from './member-keys.js';
import type { ListChange } from './list-change.js';
import { openTrustList } from './open-trust-list.js';
import { generateOwnKey, type OwnKey } from './own-key.js';
import { addSignature } from './sign-list.js';
import { followTrustLists, listSigners, requirePinned, requireSuccessor } from './succession.js';
import {
  adminsOf,
  aDraftKey,
  aDraftMember,
  aFirstList,
  aForgedList,
  aParty,
  aSuccessor,
  DAY_MS,
  ISSUED_MS,
} from './trust.testing.js';
import type { TrustList } from './trust-list.js';

const [bg, hu, nl, ro] = [aParty('bg'), aParty('hu'), aParty('nl'), aParty('ro')];
const at = aParty('at');
const FOUR = [bg, hu, nl, ro];
const [BG, HU, NL, RO] = [bg.admin.admin, hu.admin.admin, nl.admin.admin, ro.admin.admin];
const THREE = [BG, HU, NL];
const NL_2 = createAdminKey('nl').admin;
const STRANGER = createAdminKey('xx').admin;
const RENEW: readonly ListChange[] = [{ kind: 'renew' }];

const one = aFirstList(FOUR);

/** List 1 in which the Netherlands has two admin keys in use. */
const twoKeys = aFirstList(FOUR, {
  members: FOUR.map(aDraftMember).map((member) =>
    member.id === 'nl' ? { ...member, keys: [...member.keys, aDraftKey(NL_2)] } : member,
  ),
});

/** List 1 in which Romania's admin key has the given state. */
function romaniaIs(status: 'retired' | 'revoked'): TrustList {
  const members = FOUR.map(aDraftMember).map((member) => ({
    ...member,
    keys: member.keys.map((key) => (member.id === 'ro' && key.use === 'admin' ? { ...key, status } : key)),
  }));
  return aFirstList(FOUR, { members });
}

const addAustria: readonly ListChange[] = [{ kind: 'add-member', member: aDraftMember(at) }];
const rotateDutchAdmin: readonly ListChange[] = [{ kind: 'rotate', member: 'nl', key: aDraftKey(NL_2) }];
const rotateDutchRecord: readonly ListChange[] = [
  { kind: 'rotate', member: 'nl', key: aDraftKey(generateOwnKey('record', 'p256')) },
];
const revokeAdmin = (key: OwnKey): readonly ListChange[] => [
  { kind: 'revoke', keyIdHex: key.keyIdHex, compromisedSinceMs: ISSUED_MS },
];

function flipSignature(list: TrustList): TrustList {
  const message = fromBinary(SignedTrustListSchema, list.signedBytes);
  message.signatures[0]!.value[0]! ^= 1;
  return openTrustList(toBinary(SignedTrustListSchema, message));
}

/** Signatures of one list under another. */
function withSignaturesOf(list: TrustList, from: TrustList): TrustList {
  const { signatures } = fromBinary(SignedTrustListSchema, from.signedBytes);
  const message = create(SignedTrustListSchema, { list: list.listBytes, signatures });
  return openTrustList(toBinary(SignedTrustListSchema, message));
}

/** A successor without Bulgaria, whose record key Hungary now calls its own. */
function withStolenKey(before = one): TrustList {
  const { spki, keyId } = bg.keys.record;
  const bytes = aForgedList([hu, nl, ro], (list) => {
    Object.assign(list, { version: before.version + 1n, previous: before.hash });
    Object.assign(list.members[0]!.keys[0]!, { spki, keyId });
  });
  return openTrustList([HU, NL, RO].reduce(addSignature, bytes));
}

describe('pinned list', () => {
  it('is trusted for its hash alone', () => {
    expect(() => requirePinned(one, one.hash)).not.toThrow();
  });

  it.each<[string, TrustList, Uint8Array]>([
    ['another list 1', aFirstList(FOUR, { quorum: 4 }), one.hash],
    ['another pin', one, new Uint8Array(32)],
    ['a short pin', one, one.hash.subarray(0, 31)],
    ['list 2, even under its own hash', aSuccessor(one, RENEW, THREE), aSuccessor(one, RENEW, THREE).hash],
  ])('is not %s', (_, list, pin) => {
    expect(() => requirePinned(list, pin)).toThrow(expect.objectContaining({ code: 'PIN_MISMATCH' }));
  });
});

describe('successor', () => {
  it.each<[string, TrustList, TrustList]>([
    ['a renewal that three of four signed', one, aSuccessor(one, RENEW, THREE)],
    ['a renewal that all signed', one, aSuccessor(one, RENEW, adminsOf(FOUR))],
    ['a new record key that three of four signed', one, aSuccessor(one, rotateDutchRecord, THREE)],
    ['an admitted digest', one, aSuccessor(one, [{ kind: 'admit-digest', digest: new Uint8Array(32) }], THREE)],
    ['a member more, signed by four of the five', one, aSuccessor(one, addAustria, [...THREE, RO])],
    ['a member more, signed by the new one as well', one, aSuccessor(one, addAustria, [...THREE, at.admin.admin])],
    ['a member less', one, aSuccessor(one, [{ kind: 'remove-member', member: 'ro' }], THREE)],
    ['an admin key rotated by old and new', one, aSuccessor(one, rotateDutchAdmin, [...THREE, NL_2])],
    ['an admin key rotated by the others', one, aSuccessor(one, rotateDutchAdmin, [BG, HU, RO])],
    ['an admin key revoked by the others', one, aSuccessor(one, revokeAdmin(RO), THREE)],
    ['a greater quorum, reached', one, aSuccessor(one, [{ kind: 'set-quorum', quorum: 4 }], adminsOf(FOUR))],
    ['a renewal signed with the second of two keys', twoKeys, aSuccessor(twoKeys, RENEW, [BG, HU, NL_2])],
    ['a renewal after a key retired', romaniaIs('retired'), aSuccessor(romaniaIs('retired'), RENEW, THREE)],
  ])('takes %s', (_, previous, next) => {
    expect(() => requireSuccessor([previous], next)).not.toThrow();
  });

  const two = aSuccessor(one, RENEW, THREE);
  it.each<[string, string, TrustList, TrustList]>([
    ['SUCCESSOR_VERSION', 'a rollback', two, one],
    ['SUCCESSOR_VERSION', 'the same list again', two, two],
    ['SUCCESSOR_VERSION', 'another list of the same version', two, aSuccessor(one, rotateDutchRecord, THREE)],
    ['SUCCESSOR_VERSION', 'a gap', one, aSuccessor(two, RENEW, THREE)],
    [
      'SUCCESSOR_PREVIOUS',
      'a list that follows another list 1',
      one,
      aSuccessor(aFirstList(FOUR, { quorum: 4 }), RENEW, adminsOf(FOUR)),
    ],
    ['SUCCESSOR_QUORUM', 'nobody', one, aSuccessor(one, RENEW, [])],
    ['SUCCESSOR_QUORUM', 'two of four', one, aSuccessor(one, RENEW, [BG, HU])],
    ['SUCCESSOR_QUORUM', 'two members with three keys', twoKeys, aSuccessor(twoKeys, RENEW, [BG, NL, NL_2])],
    ['SUCCESSOR_QUORUM', 'a member more that only the old quorum signed', one, aSuccessor(one, addAustria, THREE)],
    [
      'SUCCESSOR_QUORUM',
      'a member more that counts itself into the old quorum',
      one,
      aSuccessor(one, addAustria, [BG, HU, at.admin.admin]),
    ],
    [
      'SUCCESSOR_QUORUM',
      'a greater quorum that the old one signed',
      one,
      aSuccessor(one, [{ kind: 'set-quorum', quorum: 4 }], THREE),
    ],
    [
      'SUCCESSOR_QUORUM',
      'a rotated admin key signed with the old key only',
      one,
      aSuccessor(one, rotateDutchAdmin, THREE),
    ],
    [
      'SUCCESSOR_QUORUM',
      'a rotated admin key signed with the new key only',
      one,
      aSuccessor(one, rotateDutchAdmin, [BG, HU, NL_2]),
    ],
    [
      'SUCCESSOR_QUORUM',
      'a revoked admin key that signs its own end',
      one,
      aSuccessor(one, revokeAdmin(RO), [BG, HU, RO]),
    ],
    [
      'SUCCESSOR_SIGNER',
      'a retired key',
      romaniaIs('retired'),
      aSuccessor(romaniaIs('retired'), RENEW, [...THREE, RO]),
    ],
    [
      'SUCCESSOR_SIGNER',
      'a revoked key',
      romaniaIs('revoked'),
      aSuccessor(romaniaIs('revoked'), RENEW, [...THREE, RO]),
    ],
    ['SUCCESSOR_SIGNER', 'a stranger beside a quorum', one, aSuccessor(one, RENEW, [...THREE, STRANGER])],
    [
      'SUCCESSOR_SIGNER',
      'a record key as admin key',
      one,
      aSuccessor(one, RENEW, [...THREE, { ...ro.keys.record, use: 'admin' }]),
    ],
    [
      'SUCCESSOR_SIGNATURE',
      'a changed bit beside a quorum',
      one,
      flipSignature(aSuccessor(one, RENEW, adminsOf(FOUR))),
    ],
    [
      'SUCCESSOR_SIGNATURE',
      'signatures of another list',
      one,
      withSignaturesOf(aSuccessor(one, rotateDutchRecord, []), two),
    ],
    ['SUCCESSOR_KEY_CHANGED', 'a key that changed its owner', one, withStolenKey()],
  ])('refuses with %s: %s', (code, _, previous, next) => {
    expect(() => requireSuccessor([previous], next)).toThrow(expect.objectContaining({ code }));
  });

  it('counts members, whatever keys sign and in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([BG, HU, NL, NL_2, RO]), (signers) => {
        const members = new Set(signers.map((key) => twoKeys.key(key.keyIdHex)?.member));
        const next = aSuccessor(twoKeys, RENEW, signers);
        expect(listSigners(twoKeys, next)).toEqual(members);
        const attempt = (): void => requireSuccessor([twoKeys], next);
        if (members.size >= 3) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ code: 'SUCCESSOR_QUORUM' }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a key that lists between do not hold', () => {
  const leaves: readonly ListChange[] = [{ kind: 'remove-member', member: 'bg' }];
  const returns: readonly ListChange[] = [{ kind: 'add-member', member: aDraftMember(bg) }];
  const two = aSuccessor(one, leaves, [HU, NL, RO]);
  const three = aSuccessor(two, RENEW, [HU, NL, RO]);
  const revoked = aSuccessor(
    one,
    [{ kind: 'revoke', keyIdHex: bg.keys.record.keyIdHex, compromisedSinceMs: null }],
    THREE,
  );
  const gone = aSuccessor(revoked, leaves, [HU, NL, RO]);

  it('comes back with its owner', () => {
    expect(() => requireSuccessor([one, two, three], aSuccessor(three, returns, adminsOf(FOUR)))).not.toThrow();
  });

  it.each<[string, readonly TrustList[], TrustList]>([
    ['under another owner', [one, two, three], withStolenKey(three)],
    ['after it was revoked', [one, revoked, gone], aSuccessor(gone, returns, adminsOf(FOUR))],
    ['after the list before revoked it', [one, revoked], successorOfRevoked()],
  ])('does not come back %s', (_, line, next) => {
    expect(() => requireSuccessor(line, next)).toThrow(expect.objectContaining({ code: 'SUCCESSOR_KEY_CHANGED' }));
    const chain = [...line, next].map((list) => list.signedBytes);
    expect(() => followTrustLists(chain, one.hash)).toThrow(expect.objectContaining({ code: 'SUCCESSOR_KEY_CHANGED' }));
  });

  /** The list after `revoked`, in which all is as in list 1. */
  function successorOfRevoked(): TrustList {
    const bytes = aForgedList(FOUR, (list) => Object.assign(list, { version: 3n, previous: revoked.hash }));
    return openTrustList(adminsOf(FOUR).reduce(addSignature, bytes));
  }
});

describe('chain of lists', () => {
  const two = aSuccessor(one, addAustria, adminsOf(FOUR));
  const three = aSuccessor(two, revokeAdmin(RO), [BG, HU, NL, at.admin.admin]);
  const chain = [one, two, three].map((list) => list.signedBytes);

  it('leads from the pin to the newest list', () => {
    const newest = followTrustLists(chain, one.hash);
    expect(newest.hashHex).toBe(three.hashHex);
    expect(newest.key(RO.keyIdHex)).toMatchObject({ status: 'revoked', compromisedSinceMs: ISSUED_MS });
    expect(newest.quorum).toBe(4);
    expect(newest.issuedMs).toBe(ISSUED_MS + 2n * DAY_MS);
  });

  it.each<[string, string, readonly Uint8Array[]]>([
    ['PIN_MISMATCH', 'nothing', []],
    ['PIN_MISMATCH', 'a chain without its beginning', chain.slice(1)],
    ['SUCCESSOR_VERSION', 'a chain with a gap', chain.filter((_, index) => index !== 1)],
    ['SUCCESSOR_VERSION', 'a list twice', [...chain, ...chain.slice(2)]],
    ['LIST_FORMAT', 'noise at the end', [...chain, Buffer.from('noise')]],
  ])('refuses with %s: %s', (code, _, lists) => {
    expect(() => followTrustLists(lists, one.hash)).toThrow(expect.objectContaining({ code }));
  });
});

describe('signers of a list', () => {
  it('are those whose signature verifies under a key in use', () => {
    expect(listSigners(one, aSuccessor(one, RENEW, [BG, STRANGER]))).toEqual(new Set(['bg']));
    expect(listSigners(one, flipSignature(aSuccessor(one, RENEW, [BG])))).toEqual(new Set());
    expect(listSigners(romaniaIs('revoked'), aSuccessor(romaniaIs('revoked'), RENEW, [RO]))).toEqual(new Set());
  });
});
