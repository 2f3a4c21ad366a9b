import { fromBinary } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { SignedTrustListSchema, type TrustList as ListMessage } from '#libs/contracts';
import { trustViewBody } from '#libs/protocol';
import { aMember, aSpace, aSuccessorList, type TestMember, TestSpace } from '#libs/testing';
import { type DraftKey, type ListChange, openTrustList, TrustError, type TrustList } from '#libs/trust';
import { aForgedList, aParty } from '../../libs/trust/src/trust.testing.js';

const PARTIES = ['bg', 'hu', 'nl', 'ro'].map(aParty);
const LAST_TIME = 253_402_300_799_999n;
const LAST_VERSION = 2n ** 31n - 1n;

/** Every number of a list, with whether a value is one that it may have, on both sides of each border. */
const NUMBERS: Record<string, { readonly good: readonly bigint[]; readonly bad: readonly bigint[] }> = {
  version: { good: [2n, LAST_VERSION], bad: [0n, LAST_VERSION + 1n, 2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n] },
  issued: { good: [1n, LAST_TIME - 1n], bad: [0n, LAST_TIME, LAST_TIME + 1n, 2n ** 63n, 2n ** 64n - 1n] },
  expires: { good: [2n, LAST_TIME], bad: [0n, 1n, LAST_TIME + 1n, 2n ** 63n, 2n ** 64n - 1n] },
  compromisedSince: { good: [1n, LAST_TIME], bad: [LAST_TIME + 1n, 2n ** 63n, 2n ** 64n - 1n] },
  quorum: { good: [3n, 4n], bad: [0n, 2n, 5n, 64n, 65n, 2n ** 31n, 2n ** 32n - 1n] },
};

/** Puts a value where it belongs, with whatever else must then be so. */
function put(list: ListMessage, name: string, value: bigint): void {
  if (name === 'version') Object.assign(list, { version: value, previous: new Uint8Array(32).fill(1) });
  if (name === 'issued') Object.assign(list, { issued: value, expires: value + (value < 2n ** 64n - 1n ? 1n : 0n) });
  if (name === 'expires') Object.assign(list, { issued: value > 1n ? value - 1n : 1n, expires: value });
  if (name === 'quorum') list.quorum = Number(value);
  const [key] = list.members[0]?.keys ?? [];
  if (name === 'compromisedSince' && key) Object.assign(key, { status: 3, compromisedSince: value });
}

const forged = (name: string, value: bigint): Uint8Array => aForgedList(PARTIES, (list) => put(list, name, value));

describe('row 43: the numbers of a list', () => {
  const values = (which: 'good' | 'bad') =>
    Object.entries(NUMBERS).flatMap(([name, of]) => of[which].map((value) => [name, value] as const));

  it.each(values('good'))('S1 %s may be %d', (name, value) => {
    expect(openTrustList(forged(name, value)).hash).toHaveLength(32);
  });

  it.each(values('bad'))(
    'S1 %s is not %d: the list does not follow, and nothing halts or throws',
    async (name, value) => {
      expect(() => openTrustList(forged(name, value))).toThrow(TrustError);
      const space = await aSpace({ members: ['bg', 'hu', 'nl'], stage: 'joined' });
      const body = trustViewBody([fromBinary(SignedTrustListSchema, forged(name, value))]);
      expect(space.append(space.record('hu', { kind: 'trustView', body }).value).code).toBe('E_TRUST');
    },
  );
});

describe('row 49: a key that is used again', () => {
  let space: TestSpace;
  let everybody: TestMember[];

  beforeEach(async () => {
    space = await aSpace({ members: ['bg', 'hu', 'nl'], stage: 'joined' });
    everybody = [...space.members.values()];
  });

  const publish = (...changes: readonly ListChange[]) =>
    space.append(space.record('bg', space.trustView([aSuccessorList(space.firstList, changes, everybody)])).value).code;
  const draftOf = (id: string) => space.member(id).draft;
  const as = (key: DraftKey, use: DraftKey['use']): DraftKey => ({ use, suite: 1, spki: key.spki });

  it('is refused for another use of the same member', () => {
    const { record, checkpoint } = space.member('nl').keys;
    const [, , ...others] = draftOf('nl').keys;
    const swapped = { ...draftOf('nl'), keys: [as(checkpoint, 'record'), as(record, 'checkpoint'), ...others] };
    expect(publish({ kind: 'remove-member', member: 'nl' }, { kind: 'add-member', member: swapped })).toBe('E_TRUST');
  });

  it.each(['record', 'checkpoint', 'sealing'] as const)('is refused for another member: %s', (use) => {
    const key = as(space.member('nl').keys[use], use);
    const changes = [
      { kind: 'remove-member', member: 'nl' },
      { kind: 'rotate', member: 'hu', key },
    ] as const;
    expect(publish(...changes)).toBe('E_TRUST');
  });

  it('is refused for another use or member while it stands there retired', () => {
    const { record } = space.member('nl').keys;
    const retired = { kind: 'rotate', member: 'nl', key: as(aMember('nl').keys.record, 'record') } as const;
    for (const [member, use] of [
      ['nl', 'checkpoint'],
      ['hu', 'record'],
    ] as const) {
      expect(() => publish(retired, { kind: 'rotate', member, key: as(record, use) })).toThrow(TrustError);
    }
  });

  it('is no fault where nothing about it changes', () => {
    const back = [
      { kind: 'remove-member', member: 'nl' },
      { kind: 'add-member', member: draftOf('nl') },
    ] as const;
    expect(publish(...back)).toBe('OK');
  });

  describe('after lists that do not hold it', () => {
    const leaves = { kind: 'remove-member', member: 'nl' } as const;
    const returns = () => ({ kind: 'add-member', member: draftOf('nl') }) as const;
    const taken = () => ({ kind: 'rotate', member: 'hu', key: as(space.member('nl').keys.record, 'record') }) as const;
    const revoke = () =>
      ({ kind: 'revoke', keyIdHex: space.member('nl').keys.record.keyIdHex, compromisedSinceMs: null }) as const;
    /** Signed by all that either list names. */
    const listAfter = (list: TrustList, ...changes: readonly ListChange[]) => {
      const { members } = aSuccessorList(list, changes, everybody);
      const signers = everybody.filter(({ id }) => members.has(id) || list.members.has(id));
      return aSuccessorList(list, changes, signers);
    };
    const view = (...lists: readonly TrustList[]) =>
      space.append(space.record('bg', space.trustView(lists)).value).code;

    it('S3 comes back with its owner, and under no other', () => {
      const two = listAfter(space.firstList, leaves);
      const three = listAfter(two, { kind: 'renew' });
      expect(view(two, three)).toBe('OK');
      expect(view(listAfter(three, taken()))).toBe('E_TRUST');
      expect(view(listAfter(three, returns()))).toBe('OK');
    });

    it('S3 comes back to nobody once it was revoked', () => {
      const two = listAfter(space.firstList, revoke());
      const three = listAfter(two, leaves);
      const active = listAfter(two, leaves, returns());
      expect([view(two, active), view(two, three)]).toEqual(['E_TRUST', 'OK']);
      expect(view(listAfter(three, returns()))).toBe('E_TRUST');
      expect(view(listAfter(three, { kind: 'renew' }))).toBe('OK');
    });

    it('S3 is known in a space that was opened after all of them', () => {
      const two = listAfter(space.firstList, leaves);
      const [bg, hu] = [space.member('bg'), space.member('hu')];
      const later = new TestSpace([bg, hu], { spaceId: new Uint8Array(16).fill(8) });
      for (const list of [space.firstList, two]) later.know(list);
      later.accept(later.record('bg', later.charterContent(later.charter(), two)));
      const bring = (change: ListChange) =>
        later.append(later.record('bg', later.trustView([listAfter(two, change)])).value).code;
      expect([bring(taken()), bring(returns())]).toEqual(['E_TRUST', 'OK']);
    });
  });
});
