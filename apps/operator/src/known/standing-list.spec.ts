import { describe, expect, it } from '@jest/globals';
import { aMember, aSuccessorList, aTrustList } from '#libs/testing';
import { KnownTrust } from './known-trust.js';
import { isStanding } from './standing-list.js';

const HOUR_MS = 3_600_000;
const members = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
const one = aTrustList(members);
const two = aSuccessorList(one, [{ kind: 'renew' }], members);
const otherTwo = aSuccessorList(one, [{ kind: 'set-quorum', quorum: 4 }], members);
const healing = aSuccessorList(two, [{ kind: 'heal', other: otherTwo }], members);

describe('lists that openings are taken under', () => {
  it('N6 takes both of two lists of one version for a day after the list that names both, and neither later', () => {
    const trust = new KnownTrust(one);
    trust.adopt([two, healing], 0);
    for (const { hashHex } of [two, otherTwo]) {
      expect(isStanding(hashHex, trust, 23 * HOUR_MS)).toBe(true);
      expect(isStanding(hashHex, trust, 25 * HOUR_MS)).toBe(false);
    }
    expect(isStanding(one.hashHex, trust, 0)).toBe(false);
    expect(isStanding(healing.hashHex, trust, 25 * HOUR_MS)).toBe(true);
  });
});
