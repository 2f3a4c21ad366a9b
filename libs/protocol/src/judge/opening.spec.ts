import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';

import { aSpace, aSuccessorList, aTrustList, aUuid, flipped, TEST_EPOCH_MS, type TestSpace } from '#libs/testing';
import { leafData } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import type { VerdictCode } from '../verdict.table.js';
import { isMailbox } from './mailbox.js';

let space: TestSpace;
let list: TrustList;

beforeEach(async () => {
  space = await aSpace({ members: ['nl', 'hu', 'bg'], stage: 'empty' });
  list = aTrustList([...space.members.values()]);
  space.know(list);
});

const opening = (charter = space.charter(), under: TrustList | undefined = list) =>
  space.charterContent(charter, under);

describe('a space without charter', () => {
  it('is opened by one member alone, under the list that its charter brings', () => {
    const step = space.append(space.record('nl', opening()).value);
    expect(step).toMatchObject({ code: 'OK', position: 0n, t: TEST_EPOCH_MS });
    expect(step.effects.map(({ kind }) => kind)).toEqual(['head', 'listsAdopted', 'charterPublished', 'charterActs']);
    expect(space.state).toMatchObject({ charter: { actedAt: 0n }, lists: [{ hashHex: list.hashHex }] });
    expect(space.participants()).toEqual(['nl']);
    expect(isMailbox(space.state)).toBe(true);
  });

  it('may be opened at a later position than 0', () => {
    expect(space.append(Buffer.of()).code).toBe('E_SIZE');
    expect(space.append(space.record('nl', opening()).value).code).toBe('OK');
    expect(space.state.charter?.actedAt).toBe(1n);
  });

  it.each<readonly [VerdictCode, string, () => Uint8Array]>([
    ['E_SIZE', 'nothing', () => Buffer.of()],
    ['E_MAGIC', 'noise', () => Buffer.from('noise')],
    ['E_PARSE', 'a cut envelope', () => space.record('nl', opening()).value.subarray(0, -1)],
    ['E_MEMBER', 'an epoch', () => space.epoch('nl').value],
    ['E_MEMBER', 'a list', () => space.record('nl', space.trustView([list])).value],
    ['E_MEMBER', 'a charter without list', () => space.record('nl', space.charterContent(space.charter())).value],
    [
      'E_MEMBER',
      'a charter that does not name its sender',
      () => space.record('nl', opening(space.charter({ members: ['bg', 'hu'] }))).value,
    ],
    ['E_MEMBER', 'a charter of revision 2', () => space.record('nl', opening(revisionTwo())).value],
    [
      'E_MEMBER',
      'a header that is not canonical',
      () => space.record('nl', opening(), { headerBytes: (bytes) => flipped(bytes, 0) }).value,
    ],
    ['E_MEMBER', 'a body that is no charter', () => space.record('nl', opening(), { body: Buffer.from('body') }).value],
    ['E_SUITE', 'an opening without signature', () => space.record('nl', opening(), { signatures: () => [] }).value],
    [
      'E_KEY_USE',
      'an opening signed for checkpoints',
      () => space.record('nl', opening(), { signatures: withKey('checkpoint') }).value,
    ],
    [
      'E_SIGNATURE',
      "an opening signed by somebody else's key",
      () => space.record('nl', opening(), { signatures: withKey('record', 'hu') }).value,
    ],
    [
      'E_SENDER',
      'an opening in the name of another',
      () => space.record('nl', opening(), { header: { sender: 'hu' } }).value,
    ],
    [
      'E_TOPIC',
      'the opening of another space',
      () => space.record('nl', opening(), { header: { spaceId: aUuid() } }).value,
    ],
    [
      'E_BODY',
      'an opening with another charter in it',
      () => space.record('nl', opening(), { body: opening(space.charter({ sharedHistory: true })).body }).value,
    ],
    [
      'E_CHAIN',
      'an opening that is not the first record of its sender',
      () => space.recordAt(space.place('nl', { sequence: 2 }), opening()).value,
    ],
    [
      'E_FORK',
      'an opening on another past',
      () => space.recordAt(space.place('nl', { previous: new Uint8Array(32) }), opening()).value,
    ],
    [
      'E_CHARTER',
      'members out of order',
      () => space.record('nl', opening(space.charter({ members: ['nl', 'hu'] }))).value,
    ],
    ['E_CHARTER', 'a member twice', () => space.record('nl', opening(space.charter({ members: ['nl', 'nl'] }))).value],
    [
      'E_CHARTER',
      'the charter of another space',
      () => space.record('nl', opening(space.charter({ spaceId: aUuid() }))).value,
    ],
  ])('answers %s to %s, and stays without charter', (code, _, value) => {
    const step = space.append(value());
    expect(step.code).toBe(code);
    expect(step.why).toEqual({ expected: expect.stringMatching(/./), found: expect.stringMatching(/./) });
    expect(space.state.charter).toBeNull();
    expect(space.state.lists).toEqual([]);
  });

  it.each<readonly [string, string, () => Uint8Array]>([
    ['a charter, as no charter acts in the space yet', 'a record of kind epoch', () => space.epoch('nl').value],
    [
      'a charter that brings the trust list to open the space under',
      'a charter without a list',
      () => space.record('nl', space.charterContent(space.charter())).value,
    ],
    [
      'revision 1 of a charter that names its sender',
      'revision 1 of bg, hu, sent by nl',
      () => space.record('nl', opening(space.charter({ members: ['bg', 'hu'] }))).value,
    ],
    ['a space opened by a record of version 1', 'version 3', () => flipped(space.record('nl', opening()).value, 3, 1)],
  ])('says of E_MEMBER what it expected: %s, and found: %s; the leaf holds neither', (expected, found, value) => {
    const step = space.append(value());
    expect(step).toMatchObject({ code: 'E_MEMBER', why: { expected, found } });
    expect(step.leafData).toEqual(leafData(step));
  });

  it('goes on after a refused opening', () => {
    expect(space.append(space.record('nl', opening(space.charter({ members: ['nl', 'hu'] }))).value).code).toBe(
      'E_CHARTER',
    );
    expect(space.append(space.record('nl', opening()).value).code).toBe('OK');
  });

  it('is opened by no list of a version that stands in `network` as another', () => {
    const stranger = aTrustList([...space.members.values()], { issuedMs: 5n, expiresMs: 6n });
    expect(space.judge(space.record('nl', opening(space.charter(), stranger)).value)).toMatchObject({
      code: 'E_MEMBER',
    });
  });

  it('halts under a list that `network` may get yet', () => {
    const later = aSuccessorList(list, [{ kind: 'renew' }], [...space.members.values()]);
    expect(space.judge(space.record('nl', opening(space.charter(), later)).value)).toEqual({
      kind: 'halt',
      position: 0n,
      reason: 'UNKNOWN_LIST',
    });
  });

  it('answers E_MEMBER to another version, by the hash of the value: openings are of version 1', () => {
    const value = flipped(space.record('nl', opening()).value, 3, 1);
    const step = space.append(value);
    expect(step).toMatchObject({ code: 'E_MEMBER', record: null });
    expect(step.identity).toEqual(createHash('sha256').update(value).digest());
    expect(space.append(space.record('nl', opening()).value).code).toBe('OK');
  });

  it('refuses an opening under a list that does not admit its version', () => {
    const later = aTrustList([...space.members.values()], { protocolVersions: [2] });
    space.know(later);
    expect(space.judge(space.record('nl', opening(space.charter(), later)).value)).toMatchObject({ code: 'E_MAGIC' });
  });
});

describe('an opened space', () => {
  beforeEach(() => {
    space.accept(space.record('nl', opening()));
  });

  it('takes the opening again as a duplicate', () => {
    expect(space.append(space.log[0]!).code).toBe('DUPLICATE');
  });

  it('refuses a list in any later charter record', () => {
    expect(space.append(space.record('hu', opening()).value).code).toBe('E_CHARTER');
  });

  it('lets a member take part from its own publication of the charter', () => {
    const step = space.accept(space.record('hu', space.charterContent(space.charter())));
    expect(step.effects).toContainEqual({
      kind: 'takesPart',
      member: 'hu',
      part: { since: 1n, keyIdHex: space.member('hu').keys.record.keyIdHex },
    });
    expect(space.participants()).toEqual(['hu', 'nl']);
  });

  it('halts at an admitted version that this build does not know', async () => {
    const newer = await aSpace({ members: ['nl'], stage: 'empty' });
    const both = aTrustList([...newer.members.values()], { protocolVersions: [1, 2] });
    newer.know(both);
    newer.accept(newer.record('nl', newer.charterContent(newer.charter(), both)));
    expect(newer.judge(Buffer.from([0, 0x4a, 0x4e, 2, 9]))).toMatchObject({ kind: 'halt', reason: 'UNKNOWN_VERSION' });
    expect(newer.judge(Buffer.from([0, 0x4a, 0x4e, 3, 9]))).toMatchObject({ code: 'E_MAGIC' });
  });
});

function revisionTwo() {
  const hash = new Uint8Array(32).fill(1);
  return space.charter({ revision: 2, previous: hash, agreementCommitment: hash });
}

function withKey(use: 'record' | 'checkpoint', member = 'nl') {
  const { keyId } = space.member(member).keys[use];
  return <T extends object>(signatures: readonly T[]) => signatures.map((signature) => ({ ...signature, keyId }));
}
