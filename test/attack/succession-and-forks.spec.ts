import { beforeEach, describe, expect, it } from '@jest/globals';

import { type Charter, contractDigest } from '#libs/contracts';
import { headOf, isFrozen, isMailbox } from '#libs/protocol';
import { signer, type TrustList } from '#libs/trust';
import { aMember, aSpace, aSuccessorList, aTrustList, type TestRecord, TestSpace } from '#libs/testing';

let space: TestSpace;

const otherHash = new Uint8Array(32).fill(8);
const codeOf = ({ value }: TestRecord) => space.append(value).code;
const publish = (member: string, charter: Charter) => space.accept(space.record(member, space.charterContent(charter)));
const revision = () => space.state.charter?.charter.revision;
const members = () => space.state.charter?.charter.members;

/** A next record that names another past: what a restored backup or a thief of the key sends. */
function fork(sender: string): TestRecord {
  const place = space.place(sender, { previous: otherHash });
  const other = space.recordAt(place, space.trustView(space.state.lists));
  expect(codeOf(other)).toBe('E_FORK');
  return other;
}

/** A charter that differs from the one in force by nothing but whom it forgives. */
function unfreezing(...unfrozen: readonly string[]): Charter {
  const { agreementCommitment } = space.state.charter!.charter;
  return space.nextCharter({ agreementCommitment, unfrozen: [...unfrozen] });
}

/** A space of four with an agreement, under a list that names a fifth. */
async function agreedSpace(
  everybody = ['bg', 'hu', 'nl', 'ro', 'xx'].map((id) => aMember(id)),
  list = aTrustList(everybody),
): Promise<TestSpace> {
  const made = new TestSpace(everybody);
  made.know(list);
  const first = made.charter({ members: ['bg', 'hu', 'nl', 'ro'] });
  for (const [i, id] of ['bg', 'hu', 'nl', 'ro'].entries())
    made.accept(made.record(id, made.charterContent(first, i === 0 ? list : undefined)));
  const next = made.nextCharter();
  for (const id of ['bg', 'hu', 'nl', 'ro']) made.accept(made.record(id, made.charterContent(next)));
  for (const id of ['bg', 'hu', 'nl', 'ro']) await made.shareKey(id);
  return made;
}

beforeEach(async () => {
  space = await agreedSpace();
});

describe('a way back after a fork', () => {
  it('S6 more than half of those that are not frozen end a freeze, one that is away keeps nobody out', () => {
    fork('nl');
    publish('bg', unfreezing('nl'));
    expect(revision()).toBe(2);
    publish('hu', unfreezing('nl'));
    expect(revision()).toBe(3);
    expect(space.participants()).toEqual(['bg', 'hu', 'nl', 'ro']);
    expect(codeOf(space.epoch('nl'))).toBe('OK');
    expect(isFrozen(space.state, 'nl')).toBe(false);
    expect(codeOf(space.record('nl', space.trustView(space.state.lists)))).toBe('OK');
  });

  it('S6 the one member that is left of two ends the freeze of the other, also in a mailbox, which stays one', async () => {
    space = await aSpace({ members: ['hu', 'nl'] });
    fork('nl');
    publish('hu', unfreezing('nl'));
    expect(codeOf(space.epoch('nl'))).toBe('OK');
    expect([revision(), isMailbox(space.state)]).toEqual([2, true]);
  });

  it('S6 whoever votes for it may change nothing else on the way', () => {
    fork('nl');
    for (const member of ['bg', 'hu']) publish(member, space.nextCharter({ unfrozen: ['nl'], sharedHistory: true }));
    for (const member of ['bg', 'hu'])
      publish(member, space.nextCharter({ unfrozen: ['nl'], agreementCommitment: new Uint8Array(32).fill(9) }));
    expect(revision()).toBe(2);
    const without = space.nextCharter({ agreementCommitment: new Uint8Array(0) });
    expect(codeOf(space.record('bg', space.charterContent(without)))).toBe('E_CHARTER');
  });

  it('N5 the old bytes of a fork freeze nobody again, a new fork does', () => {
    const old = fork('nl');
    for (const member of ['bg', 'hu']) publish(member, unfreezing('nl'));
    space.accept(space.epoch('nl'));
    expect(space.append(old.value)).toMatchObject({ code: 'E_CHAIN', effects: [] });
    expect(isFrozen(space.state, 'nl')).toBe(false);

    const { amnesty } = headOf(space.state, 'nl');
    expect(codeOf(space.epoch('nl', { epoch: amnesty, previous: otherHash }))).toBe('E_FORK');
    expect(isFrozen(space.state, 'nl')).toBe(true);
    expect(codeOf(space.epoch('nl'))).toBe('E_FORK');
  });

  it('row 78 a second record of a place that was forgiven is E_FORK without any effect, at any later time', () => {
    const [first, second] = [space.message('nl'), space.message('nl')];
    space.accept(first);
    expect(codeOf(second)).toBe('E_FORK');
    for (const member of ['bg', 'hu']) publish(member, unfreezing('nl'));
    space.accept(space.epoch('nl'));
    for (let again = 0; again < 3; again += 1) {
      expect(space.append(second.value)).toMatchObject({ code: 'E_FORK', received: false, effects: [] });
      expect(space.append(first.value)).toMatchObject({ code: 'DUPLICATE', effects: [] });
    }
    expect(codeOf(space.record('nl', space.trustView(space.state.lists)))).toBe('OK');
  });

  it('row 78 the evidence of a fork freezes nobody in another space, and is no record there', async () => {
    const [first, second] = [space.message('nl'), fork('nl')];
    expect(codeOf(first)).toBe('E_FORK');
    expect(isFrozen(space.state, 'nl')).toBe(true);
    const other = await agreedSpace([...space.members.values()], space.firstList);
    for (const { value } of [first, second]) {
      expect(other.append(value)).toMatchObject({ code: 'E_TOPIC', received: false, effects: [] });
    }
    expect(isFrozen(other.state, 'nl')).toBe(false);
    expect(other.append(other.message('nl').value).code).toBe('OK');
  });

  it('S6 forgiveness waits for the epoch, also under the charters that follow', () => {
    fork('nl');
    for (const member of ['bg', 'hu']) publish(member, unfreezing('nl'));
    for (let i = 0; i < 2; i += 1) {
      const next = space.nextCharter();
      for (const member of ['bg', 'hu', 'ro']) publish(member, next);
    }
    expect([revision(), headOf(space.state, 'nl').forgiven]).toEqual([5, true]);
    expect(codeOf(space.epoch('nl'))).toBe('OK');
    expect(headOf(space.state, 'nl')).toMatchObject({ frozenAt: null, forgiven: false, amnesty: 2 });
  });
});

describe('row 79 a charter that names in `unfrozen`', () => {
  it('whoever is not frozen does nothing for it', () => {
    for (const member of ['bg', 'hu', 'nl', 'ro']) publish(member, unfreezing('nl'));
    expect(headOf(space.state, 'nl')).toMatchObject({ forgiven: false, frozenAt: null });
    fork('nl');
    expect(codeOf(space.epoch('nl'))).toBe('E_FORK');
  });

  it('a sender that forks with the very record that completes it forgives nothing', () => {
    const charter = space.nextCharter({ unfrozen: ['nl'], agreementCommitment: otherHash });
    for (const member of ['bg', 'hu', 'ro']) publish(member, charter);
    expect(revision()).toBe(2);
    fork('nl');
    expect(revision()).toBe(3);
    expect(headOf(space.state, 'nl').forgiven).toBe(false);
    expect(codeOf(space.epoch('nl'))).toBe('E_FORK');
  });
});

describe('N8 freezing others with stolen keys', () => {
  const puppet = () => space.nextCharter({ members: ['bg', 'hu', 'nl', 'ro', 'xx'], sharedHistory: true });

  beforeEach(() => {
    fork('nl');
    fork('ro');
  });

  it('lets nobody in, and shares no history', () => {
    for (const charter of [puppet(), space.nextCharter({ sharedHistory: true })])
      for (const member of ['bg', 'hu']) publish(member, charter);
    expect(revision()).toBe(2);
  });

  it('nor does it by dropping them first: who was dropped frozen still counts', () => {
    const alone = space.nextCharter({ members: ['bg', 'hu'] });
    for (const member of ['bg', 'hu']) publish(member, alone);
    expect(members()).toEqual(['bg', 'hu']);
    const third = space.nextCharter({ members: ['bg', 'hu', 'xx'] });
    for (const member of ['bg', 'hu']) publish(member, third);
    for (const member of ['bg', 'hu']) publish(member, space.nextCharter({ sharedHistory: true }));
    for (const member of ['bg', 'hu']) publish(member, space.nextCharter({ unfrozen: ['nl', 'ro'] }));
    for (const member of ['bg', 'hu']) publish(member, space.nextCharter({ members: ['bg', 'hu', 'xx'] }));
    expect(members()).toEqual(['bg', 'hu']);
  });

  it('stands in the way of nobody that is more than half of all', () => {
    for (const member of ['bg', 'hu']) publish(member, unfreezing('nl'));
    space.accept(space.epoch('nl'));
    const next = puppet();
    for (const member of ['bg', 'hu', 'nl']) publish(member, next);
    expect(members()).toContain('xx');
  });
});

describe('S11 N4 a stolen record key', () => {
  it('cannot take the epoch numbers of its owner: an EPOCH is at most 16 above the head', () => {
    for (const epoch of [18, 1000, 2 ** 31 - 1]) expect(codeOf(space.epoch('nl', { epoch }))).toBe('E_CHAIN');
    expect(headOf(space.state, 'nl').epoch).toBe(1);
    expect(codeOf(space.epoch('nl', { epoch: 17 }))).toBe('OK');
    expect(codeOf(space.epoch('nl'))).toBe('OK');
  });

  it('gets to the last epoch only in 134,217,727 records, and its owner goes on there', () => {
    const heads = new Map(space.state.heads).set('nl', { ...headOf(space.state, 'nl'), epoch: 2 ** 31 - 3 });
    space.state = { ...space.state, heads };
    expect(codeOf(space.epoch('nl', { epoch: 2 ** 31 - 1 }))).toBe('OK');
    expect(codeOf(space.record('nl', space.trustView(space.state.lists)))).toBe('OK');
    expect(Math.ceil((2 ** 31 - 2) / 16)).toBe(134_217_728);
  });
});

describe('S3 a key that a list takes away', () => {
  const revoke = (member: string) => {
    const { keyIdHex } = space.member(member).keys.record;
    const change = { kind: 'revoke', keyIdHex, compromisedSinceMs: null } as const;
    return space.trustView([aSuccessorList(space.firstList, [change], [...space.members.values()])]);
  };

  it('takes its vote along, so that no charter acts by it later', () => {
    const next = space.nextCharter({ members: ['bg', 'hu', 'nl'] });
    for (const member of ['bg', 'nl']) publish(member, next);
    const step = space.accept(space.record('hu', revoke('nl')));
    expect(step.effects).toContainEqual({ kind: 'voteForgotten', member: 'nl' });
    publish('hu', next);
    expect(revision()).toBe(2);
    expect(space.participants()).toEqual(['bg', 'hu', 'nl', 'ro']);
  });

  it('ends taking part in a mailbox, until the charter is published under a key that counts', async () => {
    space = await aSpace({ members: ['bg', 'hu', 'nl'] });
    const replaced = aMember('nl').keys.record;
    const { keyIdHex } = space.member('nl').keys.record;
    const changes = [
      { kind: 'revoke', keyIdHex, compromisedSinceMs: null },
      { kind: 'rotate', member: 'nl', key: replaced },
    ] as const;
    const next = aSuccessorList(space.firstList, changes, [...space.members.values()]);
    space.accept(space.record('hu', space.trustView([next])));
    expect(space.participants()).toEqual(['bg', 'hu']);
    expect(codeOf(space.message('hu', { recipients: ['bg', 'hu', 'nl'] }))).toBe('E_RECIPIENTS');

    const { charter } = space.state.charter!;
    const place = space.place('nl', { keyId: replaced.keyId });
    space.accept(space.recordAt(place, space.charterContent(charter), { signer: signer(replaced) }));
    expect(space.participants()).toEqual(['bg', 'hu', 'nl']);
  });
});

/** A change that no other list of the test makes. */
const withdrawn = () => ({ kind: 'withdraw-digest', digest: contractDigest }) as const;

describe('N6 two lists of one version', () => {
  const view = (...lists: readonly TrustList[]) => space.record('hu', space.trustView(lists));
  const twoLists = () => {
    const everybody = [...space.members.values()];
    const [ours, theirs] = [[{ kind: 'renew' }], [{ kind: 'set-quorum', quorum: 5 }]] as const;
    const lists = [
      aSuccessorList(space.firstList, ours, everybody),
      aSuccessorList(space.firstList, theirs, everybody),
    ];
    return [lists[0]!, lists[1]!, everybody] as const;
  };

  it.each([0, 1])('are healed by one list that names both, whichever stands (%i)', (first) => {
    const [ours, theirs, everybody] = twoLists();
    const healing = aSuccessorList(ours, [{ kind: 'heal', other: theirs }], everybody);
    const [standing, other] = first === 0 ? [ours, theirs] : [theirs, ours];
    space.accept(view(standing));
    const conflict = space.append(view(other).value);
    expect(conflict).toMatchObject({ code: 'E_TRUST', effects: [{ kind: 'head' }, { kind: 'listConflict' }] });
    space.accept(view(healing));
    expect(space.state.lists.map(({ version }) => version)).toEqual([1n, 2n, 3n]);
    expect(space.append(view(other).value)).toMatchObject({ code: 'E_TRUST', effects: [{ kind: 'head' }] });
  });

  it('are found by the lists of this space alone: what other spaces have changes no verdict and no effect', () => {
    const [ours, theirs, everybody] = twoLists();
    space.accept(view(ours));
    const unseen = aSuccessorList(theirs, [{ kind: 'renew' }], everybody);
    const before = space.judge(view(unseen).value);
    space.know(theirs);
    expect(space.judge(view(unseen).value)).toEqual(before);
    expect(before).toMatchObject({ code: 'E_TRUST', effects: [{ kind: 'head' }] });
  });

  it('a list that names a stranger as the other does not follow it', () => {
    const [ours, theirs, everybody] = twoLists();
    const stranger = aSuccessorList(space.firstList, [withdrawn()], everybody);
    space.accept(view(stranger));
    const healing = aSuccessorList(ours, [{ kind: 'heal', other: theirs }], everybody);
    expect(codeOf(view(healing))).toBe('E_TRUST');
  });

  it('row 49 no key changes its owner or use from list to list', () => {
    const { spki } = space.member('nl').keys.checkpoint;
    const reused = { kind: 'rotate', member: 'hu', key: { use: 'checkpoint', suite: 1, spki } } as const;
    const everybody = [...space.members.values()];
    const without = aSuccessorList(space.firstList, [{ kind: 'remove-member', member: 'nl' }, reused], everybody);
    expect(codeOf(view(without))).toBe('E_TRUST');
  });
});

describe('row 68 S20 an opening of `network`', () => {
  it('acts behind whatever stands before it', async () => {
    space = await aSpace({ members: ['bg', 'hu'], stage: 'empty', network: true });
    const [own, everybody] = [space.firstList, [...space.members.values()]];
    const opening = (list: TrustList) => space.record('hu', space.charterContent(space.charter(), list));
    const madeUp = aTrustList(everybody, { issuedMs: 5n, expiresMs: 6n });
    const later = aSuccessorList(own, [{ kind: 'renew' }], everybody);
    expect(space.append(Buffer.from([0, 0x4a, 0x4e, 0xff])).code).toBe('E_MEMBER');
    for (const list of [madeUp, later]) expect(codeOf(opening(list))).toBe('E_MEMBER');
    expect(codeOf(opening(own))).toBe('OK');
  });

  it('of another space waits only for a list that `network` may get yet', async () => {
    space = await aSpace({ members: ['bg', 'hu'], stage: 'empty' });
    const everybody = [...space.members.values()];
    const opening = (list: TrustList) => space.record('hu', space.charterContent(space.charter(), list)).value;
    const next = aSuccessorList(space.firstList, [{ kind: 'renew' }], everybody);
    const dead = aSuccessorList(space.firstList, [withdrawn()], everybody.slice(1));
    expect(space.judge(opening(next))).toMatchObject({ kind: 'halt', reason: 'UNKNOWN_LIST' });
    space.know(next);
    expect(space.judge(opening(next))).toMatchObject({ code: 'OK' });
    expect(space.judge(opening(dead))).toMatchObject({ code: 'E_MEMBER' });
    expect(space.judge(opening(aTrustList(everybody, { issuedMs: 7n, expiresMs: 8n })))).toMatchObject({
      code: 'E_MEMBER',
    });
  });
});
