import { describe, expect, it } from '@jest/globals';
import { judgeMember } from './member-judgement.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

const visited = (reachable: boolean, lastSeconds: number) => ({
  member: 'hu',
  reachable,
  lastReachedAt: ago(lastSeconds).toISOString(),
  notReachedSince: reachable ? null : ago(lastSeconds).toISOString(),
  withheld: [],
});

const confirms = (lastSeconds: number, waitingSeconds: number | null) => ({
  member: 'hu',
  behind: waitingSeconds === null ? 0 : 3,
  lastConfirmedAt: ago(lastSeconds),
  waitingSince: waitingSeconds === null ? null : ago(waitingSeconds),
});

describe('another member is', () => {
  it.each([
    ['up', 'answers, and has everything', visited(true, 1), confirms(3600, null)],
    ['up', 'answers, and has what it got for some seconds already', visited(true, 1), confirms(60, 9)],
    ['up', 'answers, in no common space', visited(true, 1), undefined],
    ['up', 'does not answer, and confirms what comes', visited(false, 60), confirms(1, null)],
    ['up', 'is not visited, and has confirmed everything', undefined, confirms(3600, null)],
    ['behind', 'answers, and does not confirm', visited(true, 1), confirms(60, 11)],
    ['behind', 'does not answer, and confirms too slowly', visited(false, 60), confirms(1, 30)],
    ['not-reached', 'does not answer, and confirmed nothing of late', visited(false, 60), confirms(5, null)],
    ['not-reached', 'does not answer, in no common space', visited(false, 60), undefined],
    ['not-reached', 'is not visited, and never confirmed anything', undefined, undefined],
  ])('%s when it %s', (state, _, status, progress) => {
    expect(judgeMember({ status, progress }, NOW).state).toBe(state);
  });

  it('dated by its last word, whichever way it came', () => {
    const contact = (visitSeconds: number, confirmSeconds: number) =>
      judgeMember({ status: visited(false, visitSeconds), progress: confirms(confirmSeconds, null) }, NOW).lastContact;
    expect(contact(60, 20)).toEqual(ago(20));
    expect(contact(20, 60)).toEqual(ago(20));
    expect(judgeMember({ status: undefined, progress: undefined }, NOW).lastContact).toBeNull();
  });
});
