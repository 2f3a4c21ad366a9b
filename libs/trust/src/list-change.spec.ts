import { describe, expect, it } from '@jest/globals';

import { certificateOwner } from './certificate.js';
import { draftTrustList } from './draft.js';
import type { ListChange } from './list-change.js';
import { generateOwnKey } from './own-key.js';
import { addSignature, signTrustList } from './sign-list.js';
import { aDraft, aDraftKey, aDraftMember, aFirstList, aParty, aSuccessor, ISSUED_MS } from './trust.testing.js';
import { openTrustList } from './open-trust-list.js';

const [bg, hu, nl, ro] = [aParty('bg'), aParty('hu'), aParty('nl'), aParty('ro')];
const FOUR = [bg, hu, nl, ro];
const one = aFirstList(FOUR);
const DIGEST = new Uint8Array(32).fill(7);
const OTHER_DIGEST = new Uint8Array(32).fill(8);

function after(...changes: ListChange[]) {
  return aSuccessor(one, changes, []);
}

describe('change of a list', () => {
  it('renews: the next version of the same list', () => {
    const two = after({ kind: 'renew' });
    expect(two).toMatchObject({ version: 2n, quorum: 3 });
    expect(Buffer.from(two.previous!).equals(one.hash)).toBe(true);
    expect([...two.members.values()].flatMap(({ keys }) => keys.map(({ keyIdHex }) => keyIdHex))).toEqual(
      [...one.members.values()].flatMap(({ keys }) => keys.map(({ keyIdHex }) => keyIdHex)),
    );
  });

  it('rotates: the new key is used, the old one verifies on', () => {
    const key = generateOwnKey('record', 'p256');
    const two = after({ kind: 'rotate', member: 'nl', key: aDraftKey(key) });
    expect(two.activeKey('nl', 'record')).toMatchObject({ keyIdHex: key.keyIdHex, suite: 2 });
    expect(two.key(nl.keys.record.keyIdHex)?.status).toBe('retired');
    expect(two.key(nl.keys.sealing.keyIdHex)?.status).toBe('active');
    expect(two.key(hu.keys.record.keyIdHex)?.status).toBe('active');
  });

  it('revokes, with and without a time', () => {
    const two = after(
      { kind: 'revoke', keyIdHex: nl.keys.record.keyIdHex, compromisedSinceMs: ISSUED_MS },
      { kind: 'revoke', keyIdHex: hu.keys.record.keyIdHex, compromisedSinceMs: null },
    );
    expect(two.key(nl.keys.record.keyIdHex)).toMatchObject({ status: 'revoked', compromisedSinceMs: ISSUED_MS });
    expect(two.key(hu.keys.record.keyIdHex)).toMatchObject({ status: 'revoked', compromisedSinceMs: null });
    expect(two.activeKey('nl', 'record')).toBeUndefined();
  });

  it('keeps a revoked key revoked when its owner rotates', () => {
    const two = after(
      { kind: 'revoke', keyIdHex: nl.keys.record.keyIdHex, compromisedSinceMs: ISSUED_MS },
      { kind: 'rotate', member: 'nl', key: aDraftKey(generateOwnKey('record', 'ed25519')) },
    );
    expect(two.key(nl.keys.record.keyIdHex)).toMatchObject({ status: 'revoked', compromisedSinceMs: ISSUED_MS });
  });

  it('takes the smallest quorum for a new number of members, unless told otherwise', () => {
    const joins: ListChange = { kind: 'add-member', member: aDraftMember(aParty('at')) };
    expect(after(joins).quorum).toBe(4);
    expect(after(joins, { kind: 'set-quorum', quorum: 5 }).quorum).toBe(5);
    expect(after({ kind: 'remove-member', member: 'ro' })).toMatchObject({ quorum: 3 });
    expect([...after({ kind: 'remove-member', member: 'ro' }).members.keys()]).toEqual(['bg', 'hu', 'nl']);
  });

  it('admits and withdraws contract digests', () => {
    const hexOf = (digest: Uint8Array): string => Buffer.from(digest).toString('hex');
    expect([...after({ kind: 'admit-digest', digest: OTHER_DIGEST }).contractDigests]).toEqual(
      [DIGEST, OTHER_DIGEST].map(hexOf),
    );
    const swapped = after({ kind: 'withdraw-digest', digest: DIGEST }, { kind: 'admit-digest', digest: OTHER_DIGEST });
    expect([...swapped.contractDigests]).toEqual([hexOf(OTHER_DIGEST)]);
  });

  it('sets the certificates that speak for a member', () => {
    const two = after({ kind: 'set-certificates', member: 'nl', certificates: [Buffer.from('a certificate')] });
    expect(certificateOwner(two, Buffer.from('a certificate'))).toBe('nl');
    expect(certificateOwner(two, Buffer.from('another'))).toBeNull();
    expect(certificateOwner(one, Buffer.from('a certificate'))).toBeNull();
  });

  it.each<[string, string, readonly ListChange[]]>([
    ['CHANGE_INVALID', 'a key for a stranger', [{ kind: 'rotate', member: 'at', key: aDraftKey(nl.keys.record) }]],
    ['CHANGE_INVALID', 'an unknown key', [{ kind: 'revoke', keyIdHex: '00', compromisedSinceMs: null }]],
    ['CHANGE_INVALID', 'a member that is one', [{ kind: 'add-member', member: aDraftMember(nl) }]],
    ['CHANGE_INVALID', 'a member that is none', [{ kind: 'remove-member', member: 'at' }]],
    ['CHANGE_INVALID', 'a digest again', [{ kind: 'admit-digest', digest: DIGEST }]],
    ['CHANGE_INVALID', 'a digest that is not there', [{ kind: 'withdraw-digest', digest: OTHER_DIGEST }]],
    ['LIST_KEY_TWICE', 'the key it has', [{ kind: 'rotate', member: 'nl', key: aDraftKey(nl.keys.record) }]],
    ['LIST_QUORUM', 'a smaller quorum', [{ kind: 'set-quorum', quorum: 2 }]],
    [
      'LIST_QUORUM',
      'more revoked admin keys than the quorum bears',
      [nl, hu].map(({ admin }) => ({ kind: 'revoke', keyIdHex: admin.admin.keyIdHex, compromisedSinceMs: null })),
    ],
  ])('refuses with %s: %s', (code, _, changes) => {
    expect(() => after(...changes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('signing a list', () => {
  const draft = draftTrustList(aDraft(FOUR));

  it('does not depend on who signs first, and once is enough', () => {
    const forward = signTrustList(draft, [nl.admin.admin, hu.admin.admin]);
    const backward = addSignature(signTrustList(draft, [hu.admin.admin]), nl.admin.admin);
    expect(Buffer.from(backward).equals(forward)).toBe(true);
    expect(Buffer.from(addSignature(forward, nl.admin.admin)).equals(forward)).toBe(true);
    expect(openTrustList(forward).signatures).toHaveLength(2);
  });

  it('is for admin keys', () => {
    expect(() => signTrustList(draft, [nl.keys.record])).toThrow(expect.objectContaining({ code: 'KEY_USE' }));
  });

  it('refuses bytes that are no list', () => {
    expect(() => signTrustList(Buffer.from('noise'), [nl.admin.admin])).toThrow(
      expect.objectContaining({ code: 'LIST_FORMAT' }),
    );
  });
});
