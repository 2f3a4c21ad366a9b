import { expect, it } from '@jest/globals';
import { subjectName, type SubjectNames } from '#libs/inbox';
import type { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import { ReadWaiting } from './read-waiting.service.js';
import type { WaitingRepository, WaitingRow } from './waiting.repository.js';

const NOW = new Date('2026-03-31T08:00:00Z');
const ANNA: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: '', roles: ['investigator'] };
const NUMBER = { owner: 'nl', number: '482092' };
const SPACE = { spaceNo: 7, spaceId: 's' };
const ROWS: readonly WaitingRow[] = [
  {
    kind: 'approval',
    messageId: 'a',
    requestId: null,
    ...SPACE,
    aboutKind: 'record',
    aboutId: 'r',
    what: 'comment',
    members: ['hu'],
    reason: '',
    at: NOW,
  },
  {
    kind: 'request',
    messageId: 'q',
    requestId: 'nl.q',
    ...SPACE,
    aboutKind: 'position',
    aboutId: '9',
    what: 'record',
    members: ['bg'],
    reason: 'Who?',
    at: NOW,
  },
  {
    kind: 'sending',
    messageId: 'c',
    requestId: null,
    ...SPACE,
    aboutKind: null,
    aboutId: null,
    what: 'record',
    members: ['ro'],
    reason: '',
    at: NOW,
  },
];

it('9 says of whom somebody waits for what, by name, in cases that this person reads, and how much came in a week', async () => {
  const asked: unknown[] = [];
  const repository = {
    of: async (...what: unknown[]) => (asked.push(what), ROWS),
    cameSince: async (...what: unknown[]) => (asked.push(what), 14),
    forApproval: async (person: string) => (person === 'anna' ? 3 : 0),
  };
  const door = { spaces: async (_: Person, action: string) => (action === 'record.read' ? [7] : []) };
  const known = { spaceNo: 7, subject: { kind: 'record', id: 'r' } } as const;
  const record = { recordId: 'r', type: 'vehicle', name: 'DEMO-001', number: NUMBER, handling: 'H2' };
  const names = { of: async () => new Map([[subjectName(known), record]]) };
  const reading = new ReadWaiting(
    repository as unknown as WaitingRepository,
    door as unknown as CaseDoor,
    names as unknown as SubjectNames,
    { now: () => NOW },
  );
  const { items, cameThisWeek } = await reading.of(ANNA);
  expect(asked).toEqual([
    ['anna', [7]],
    [[7], new Date('2026-03-24T08:00:00Z')],
  ]);
  expect(cameThisWeek).toBe(14);
  expect(await reading.countOf(ANNA)).toEqual({ approval: 3 });
  expect(items).toMatchObject([
    {
      id: 'approval.a',
      recordId: 'r',
      recordName: 'DEMO-001',
      recordNumber: NUMBER,
      recordHandling: 'H2',
      what: 'comment',
      members: ['hu'],
    },
    { id: 'request.q', recordId: null, recordName: null, recordNumber: null, recordHandling: null, reason: 'Who?' },
    { id: 'sending.c', recordId: null },
  ]);
});
