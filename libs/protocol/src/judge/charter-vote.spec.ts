import { beforeEach, describe, expect, it } from '@jest/globals';

import type { Charter } from '#libs/contracts';
import { aMember, aTrustList, TestSpace } from '#libs/testing';

import { isMailbox } from './mailbox.js';

let space: TestSpace;

beforeEach(async () => {
  space = await spaceOf(['bg', 'hu', 'nl', 'ro'], ['de']);
});

/** A space of some members under a list that names more. */
async function spaceOf(ids: readonly string[], outside: readonly string[] = []): Promise<TestSpace> {
  const everybody = [...ids, ...outside].map((id) => aMember(id));
  const opened = new TestSpace(everybody);
  const list = aTrustList(everybody);
  opened.know(list);
  const charter = opened.charter({ members: [...ids] });
  for (const [i, id] of ids.entries()) {
    opened.accept(opened.record(id, opened.charterContent(charter, i === 0 ? list : undefined)));
  }
  return opened;
}

const publish = (member: string, charter: Charter) => space.accept(space.record(member, space.charterContent(charter)));
const revision = () => space.state.charter?.charter.revision;
const freeze = (member: string) => {
  const place = space.place(member, { previous: new Uint8Array(32).fill(8) });
  return space.append(space.recordAt(place, space.trustView(space.state.lists)).value);
};

describe('the next charter', () => {
  it('acts after the record with which the last member that stays has published it', () => {
    const next = space.nextCharter();
    for (const member of ['ro', 'nl', 'bg']) publish(member, next);
    expect(revision()).toBe(1);
    const step = publish('hu', next);
    expect(revision()).toBe(2);
    expect(step.effects.at(-1)).toMatchObject({ kind: 'charterActs', charter: { actedAt: step.position } });
    expect(space.participants()).toEqual(['bg', 'hu', 'nl', 'ro']);
    expect(space.state.votes.size).toBe(0);
    expect(isMailbox(space.state)).toBe(false);
  });

  it('needs the same bytes from all', () => {
    const next = space.nextCharter();
    for (const member of ['ro', 'nl', 'bg']) publish(member, next);
    publish('hu', space.nextCharter({ sharedHistory: true }));
    expect(revision()).toBe(1);
  });

  it('counts the newest publication of a member: a later one takes the earlier back', () => {
    const [first, second] = [space.nextCharter(), space.nextCharter({ sharedHistory: true })];
    publish('ro', first);
    for (const member of ['hu', 'nl', 'bg']) publish(member, second);
    publish('hu', first);
    publish('ro', second);
    expect(revision()).toBe(1);
    publish('hu', second);
    expect(space.state.charter?.charter.sharedHistory).toBe(true);
  });

  it('does not ask members that leave, but needs more than half of all', () => {
    const next = space.nextCharter({ members: ['bg', 'hu'] });
    publish('bg', next);
    publish('hu', next);
    expect(revision()).toBe(1);
    publish('nl', next);
    expect(revision()).toBe(2);
    expect(space.participants()).toEqual(['bg', 'hu']);
  });

  it('does not ask frozen members', () => {
    freeze('ro');
    const next = space.nextCharter();
    for (const member of ['bg', 'hu', 'nl']) publish(member, next);
    expect(revision()).toBe(2);
    expect(space.participants()).toEqual(['bg', 'hu', 'nl']);
  });

  it('acts with the fork that takes the last missing member out of the count', () => {
    const next = space.nextCharter();
    for (const member of ['bg', 'hu', 'nl']) publish(member, next);
    const step = freeze('ro');
    expect(step).toMatchObject({ code: 'E_FORK', received: false });
    expect(step.effects.at(-1)).toMatchObject({ kind: 'charterActs', charter: { actedAt: step.position } });
    expect(revision()).toBe(2);
  });

  it('does not act where nobody is left to consent', () => {
    const next = space.nextCharter();
    publish('bg', next);
    for (const member of ['bg', 'hu', 'nl', 'ro']) freeze(member);
    expect(revision()).toBe(1);
  });

  it('lets a joiner publish it once it acts, not before', () => {
    const next = space.nextCharter({ members: ['bg', 'de', 'hu', 'nl', 'ro'] });
    const early = space.append(space.record('de', space.charterContent(next)).value);
    expect(early.code).toBe('E_MEMBER');
    for (const member of ['bg', 'hu', 'nl', 'ro']) publish(member, next);
    expect(space.participants()).toEqual(['bg', 'hu', 'nl', 'ro']);
    publish('de', next);
    expect(space.participants()).toEqual(['bg', 'de', 'hu', 'nl', 'ro']);
  });

  it('makes a member that left and returns go on in its old chain', () => {
    const without = space.nextCharter({ members: ['bg', 'hu', 'nl'] });
    for (const member of ['bg', 'hu', 'nl']) publish(member, without);
    expect(space.append(space.record('ro', space.trustView(space.state.lists)).value).code).toBe('E_MEMBER');
    const again = space.nextCharter({ members: ['bg', 'hu', 'nl', 'ro'] });
    for (const member of ['bg', 'hu', 'nl', 'ro']) publish(member, again);
    expect(space.place('ro').sequence).toBe(3);
  });

  it('follows the charter in force, not one that was voted down', () => {
    const [lost, won] = [space.nextCharter({ sharedHistory: true }), space.nextCharter()];
    publish('ro', lost);
    for (const member of ['bg', 'hu', 'nl', 'ro']) publish(member, won);
    const record = space.record('ro', space.charterContent(lost));
    expect(space.append(record.value).code).toBe('E_CHARTER');
  });
});
