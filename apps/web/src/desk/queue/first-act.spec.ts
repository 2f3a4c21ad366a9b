import { expect, it } from '@jest/globals';
import { firstAct } from './first-act.js';

const NOW = new Date('2026-11-30T10:00:00Z');
const line = (signalId: string, state: 'RECEIVED' | 'SCREENED' | 'WEIGHED', dueAt: string | null = null) => ({
  signalId,
  state,
  dueAt,
});
const LINES = [
  line('new', 'RECEIVED', '2026-11-30T11:00:00.000Z'),
  line('late', 'RECEIVED', '2026-11-30T09:59:59.000Z'),
  line('taken', 'SCREENED'),
];

it.each([
  ['an officer begins with the first', ['triage'], LINES, 'begin', 'new'],
  ['the head of triage looks after the first that is late', ['triage-lead'], LINES, 'late', 'late'],
  ['the head of triage begins with the first where nothing is late', ['triage-lead'], LINES.slice(2), 'begin', 'taken'],
  ['a contact officer reads the first', ['contact-officer'], LINES, 'read', 'new'],
  ['a national prosecutor decides about the first that was taken', ['national-prosecutor'], LINES, 'switch', 'taken'],
  [
    'a national prosecutor reads the first before anybody took one',
    ['national-prosecutor'],
    LINES.slice(0, 2),
    'read',
    'new',
  ],
  [
    'who is both head and prosecutor looks after what is late',
    ['national-prosecutor', 'triage-lead'],
    LINES,
    'late',
    'late',
  ],
] as const)('43 %s', (_, roles, lines, act, signalId) => {
  expect(firstAct(lines, roles, NOW)).toEqual({ act, signalId });
});

it('43 nobody has anything to do where nothing waits', () => {
  expect(firstAct([], ['triage', 'triage-lead', 'national-prosecutor'], NOW)).toBeNull();
});
