import { beforeEach, describe, expect, it } from '@jest/globals';

import { aSpace, type TestSpace } from '#libs/testing';

import type { StreamPlace } from '../encode/build-header.js';
import { headOf, isFrozen } from './space-state.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['nl', 'hu', 'bg'] });
});

const otherHash = new Uint8Array(32).fill(5);
const codeOf = (value: Uint8Array) => space.append(value).code;
const forkOf = (sender: string) => space.message(sender, { place: space.place(sender, { sequence: 1 }) });

/** The charter in force, published by a member that may not send much else yet. */
function charterOf(sender: string, place: Partial<StreamPlace> = {}) {
  return space.recordAt(space.place(sender, place), space.charterContent(space.state.charter!.charter));
}

/** All that stay vote for the next charter. */
function adopt(charter = space.nextCharter({}), voters = ['bg', 'hu', 'nl']): void {
  const content = space.charterContent(charter);
  for (const voter of voters) space.accept(space.record(voter, content));
}

describe('a chain', () => {
  it('takes the next record, and the same again as a duplicate without effect', () => {
    const { value } = space.message('nl');
    expect(codeOf(value)).toBe('OK');
    expect(space.append(value)).toMatchObject({ code: 'DUPLICATE', received: false, effects: [] });
    expect(codeOf(space.log[0]!)).toBe('DUPLICATE');
  });

  it('advances with a record that everyone refuses', () => {
    expect(codeOf(space.message('nl', { recipients: [] }).value)).toBe('E_RECIPIENTS');
    expect(codeOf(space.message('nl').value)).toBe('OK');
  });

  it('stands still with a record that is not received', () => {
    const head = headOf(space.state, 'nl');
    expect(codeOf(space.message('nl', { place: space.place('nl', { sequence: 9 }) }).value)).toBe('E_CHAIN');
    expect(codeOf(space.message('nl', {}, { body: Buffer.of(1) }).value)).toBe('E_BODY');
    expect(headOf(space.state, 'nl')).toEqual(head);
  });

  it.each([
    ['a gap', { sequence: 9 }],
    ['a later epoch without EPOCH record', { epoch: 2, sequence: 1 }],
    ['an earlier place that nothing took, after an epoch', { epoch: 1, sequence: 50 }],
  ])('refuses %s with E_CHAIN, and the sender stays free', (_, place) => {
    space.accept(space.epoch('hu'));
    const sender = 'sequence' in place && place.sequence === 50 ? 'hu' : 'nl';
    expect(
      codeOf(
        space.message(sender, { place: space.place(sender, place), senderKey: space.senderKeys.get(sender)! }).value,
      ),
    ).toBe('E_CHAIN');
    expect(isFrozen(space.state, sender)).toBe(false);
  });
});

describe('a fork', () => {
  it('freezes its sender, with the two identities as evidence', () => {
    const first = space.message('nl');
    const second = space.message('nl');
    space.accept(first);
    const step = space.append(second.value);
    expect(step).toMatchObject({ code: 'E_FORK', received: false });
    const { sequence } = headOf(space.state, 'nl');
    const evidence = {
      sender: 'nl',
      epoch: 1,
      sequence,
      receivedIdentity: first.identity,
      conflictingIdentity: second.identity,
    };
    expect(step.effects).toContainEqual({ kind: 'frozen', sender: 'nl', evidence });
    expect(isFrozen(space.state, 'nl')).toBe(true);
  });

  it('is also a next record that names another past', () => {
    const head = headOf(space.state, 'nl');
    const step = space.append(space.message('nl', { place: space.place('nl', { previous: otherHash }) }).value);
    expect(step.code).toBe('E_FORK');
    expect(step.effects).toContainEqual(
      expect.objectContaining({
        kind: 'frozen',
        evidence: expect.objectContaining({ receivedIdentity: head.identity }),
      }),
    );
  });

  it('ends everything its sender may do, and nothing of the others', () => {
    const next = space.message('nl').value;
    const standing = space.log.at(-1)!;
    space.append(forkOf('nl').value);
    expect(codeOf(next)).toBe('E_FORK');
    expect(codeOf(space.epoch('nl').value)).toBe('E_FORK');
    expect(codeOf(space.record('nl', space.charterContent(space.nextCharter())).value)).toBe('E_FORK');
    expect(codeOf(standing)).toBe('DUPLICATE');
    expect(codeOf(space.log[0]!)).toBe('E_FORK');
    expect(codeOf(space.message('hu').value)).toBe('OK');
  });

  it('keeps the evidence of the first fork: later ones freeze nothing again', () => {
    const first = space.append(forkOf('nl').value);
    const second = space.append(forkOf('nl').value);
    expect(second).toMatchObject({ code: 'E_FORK', effects: [] });
    expect(headOf(space.state, 'nl').frozenAt).toBe(first.position);
  });
});

describe('an epoch', () => {
  it('closes what was not received before', () => {
    const dead = space.message('nl').value;
    const step = space.accept(space.epoch('nl', { epoch: 7 }));
    expect(step.effects).toContainEqual({ kind: 'epochOpened', sender: 'nl', epoch: 7 });
    expect(codeOf(dead)).toBe('E_CHAIN');
    expect(headOf(space.state, 'nl')).toMatchObject({ epoch: 7, sequence: 1 });
  });

  it('that names another head is E_CHAIN', () => {
    expect(codeOf(space.epoch('nl', { previous: otherHash }).value)).toBe('E_CHAIN');
    expect(codeOf(space.message('nl').value)).toBe('OK');
  });

  it('with the number of another that was received is a fork', () => {
    space.accept(space.epoch('nl'));
    expect(codeOf(space.epoch('nl', { epoch: 2, previous: otherHash }).value)).toBe('E_FORK');
  });

  it('with a lower number than the head is E_CHAIN', () => {
    space.accept(space.epoch('nl', { epoch: 7 }));
    expect(codeOf(space.epoch('nl', { epoch: 3 }).value)).toBe('E_CHAIN');
  });

  it('is a duplicate when it comes again', () => {
    const { value } = space.epoch('nl');
    expect([codeOf(value), codeOf(value)]).toEqual(['OK', 'DUPLICATE']);
  });
});

describe('a frozen sender', () => {
  beforeEach(() => {
    space.append(forkOf('nl').value);
  });

  it('stays frozen under a charter that does not name it as unfrozen', () => {
    adopt(space.nextCharter(), ['bg', 'hu']);
    expect(codeOf(space.epoch('nl').value)).toBe('E_FORK');
  });

  it('returns by an epoch once a charter names it as unfrozen, and by nothing else', () => {
    adopt(space.nextCharter({ unfrozen: ['nl'] }), ['bg', 'hu']);
    expect(codeOf(charterOf('nl').value)).toBe('E_FORK');
    expect(codeOf(space.epoch('nl', { previous: otherHash }).value)).toBe('E_FORK');
    const step = space.append(space.epoch('nl').value);
    expect(step).toMatchObject({ code: 'OK', received: true });
    expect(step.effects).toContainEqual({ kind: 'unfrozen', sender: 'nl' });
    expect(isFrozen(space.state, 'nl')).toBe(false);
  });

  it('is not forgiven twice by one charter', () => {
    adopt(space.nextCharter({ unfrozen: ['nl'] }), ['bg', 'hu']);
    space.accept(space.epoch('nl'));
    expect(codeOf(charterOf('nl', { previous: otherHash }).value)).toBe('E_FORK');
    expect(codeOf(space.epoch('nl').value)).toBe('E_FORK');
  });
});
