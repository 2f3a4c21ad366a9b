import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import { aCaseEntry } from '../door/case-entry.testing.js';
import type { CaseTeam, Grant } from '../teams/case-team.js';
import type { CaseTeamRepository } from '../teams/case-team.repository.js';
import { BreakGlass } from './break-glass.service.js';
import type { NoteStaffing, Staffing } from './note-staffing.service.js';
import type { CaseOpened, TellLeads } from './tell-leads.service.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const SANNE: Person = { id: 'sanne', name: 'Sanne Voorbeeld', desk: '', roles: ['investigator'] };
const REASON = 'A witness is in danger';

let team: CaseTeam;
let broken: number;
let added: Grant[];
let noted: Staffing[];
let told: CaseOpened[];

beforeEach(() => {
  team = { mode: 'team', version: 1n, grants: [], set: null };
  broken = 0;
  added = [];
  noted = [];
  told = [];
});

function breakGlass(): BreakGlass {
  const transaction = { run: (work: (tx: unknown) => unknown) => work({}) } as unknown as Transaction;
  const teams = {
    lock: async () => team,
    glassBroken: async (_: unknown, __: string, since: Date) =>
      since.getTime() === NOW.getTime() - 86_400_000 ? broken : -1,
    add: async (_: unknown, __: number, grant: Grant) => void added.push(grant),
  } as unknown as CaseTeamRepository;
  const log = { note: async (_: unknown, __: unknown, staffing: Staffing) => void noted.push(staffing) };
  const leads = { tell: async (_: unknown, __: unknown, opened: CaseOpened) => void told.push(opened) };
  return new BreakGlass(transaction, teams, leads as unknown as TellLeads, log as unknown as NoteStaffing, {
    now: () => NOW,
  });
}

const open = async (reason = REASON, by = SANNE) =>
  breakGlass().open({ entry: await aCaseEntry({ by }), requestId: 'r' }, reason);

describe('somebody who breaks the glass', () => {
  it('is told of to all leads', async () => {
    const [first, second] = [placeOf('lead', null), placeOf('lead', null)];
    team = {
      ...team,
      grants: [
        { ...first, personId: 'femke' },
        { ...second, personId: 'maarten' },
      ],
    };
    await open();
    expect(told).toMatchObject([{ leads: ['femke', 'maarten'], grant: { personId: 'sanne', reason: REASON } }]);
  });

  it('reads for four hours from now on, by a grant of their own, and stands in the access log', async () => {
    const endsAt = new Date('2026-06-01T16:00:00Z');
    expect(await open(`  ${REASON} `)).toEqual({ endsAt });
    expect(added).toMatchObject([
      { personId: 'sanne', kind: 'break-glass', givenBy: 'sanne', givenAt: NOW, endsAt, reason: REASON },
    ]);
    expect(noted).toEqual([{ act: 'team.break-glass', at: NOW, personIds: ['sanne'], reason: REASON }]);
  });

  it.each([
    ['BREAK_GLASS_REASON', 'with nine characters', () => open('123456789')],
    ['BREAK_GLASS_REASON', 'with blanks', () => open(' '.repeat(20))],
    ['TEAM_BY_PROGRAM', 'as a program', () => open(REASON, { ...SANNE, id: 'service:robot' })],
  ])('is refused %s %s', async (code, _, opening) => {
    await expect(opening()).rejects.toMatchObject({ code });
    expect([added, noted]).toEqual([[], []]);
  });

  it.each<[string, Partial<CaseTeam>]>([
    ['a case of everybody', { mode: 'everybody' }],
    ['a case whose team they are on', { grants: [placeOf('member', null)] }],
    ['a case that they read already', { grants: [placeOf('break-glass', new Date('2026-06-01T13:00:00Z'))] }],
  ])('is refused BREAK_GLASS_NEEDLESS in %s', async (_, more) => {
    team = { ...team, ...more };
    await expect(open()).rejects.toMatchObject({ code: 'BREAK_GLASS_NEEDLESS' });
  });

  it('may once more when an earlier time is over, and five times within a day', async () => {
    team = { ...team, grants: [placeOf('break-glass', NOW)] };
    broken = 4;
    await open();
    broken = 5;
    await expect(open()).rejects.toMatchObject({ code: 'BREAK_GLASS_LIMIT' });
    expect(added).toHaveLength(1);
  });
});

function placeOf(kind: Grant['kind'], endsAt: Date | null): Grant {
  return { grantId: kind, personId: 'sanne', kind, givenBy: 'x', givenAt: NOW, endsAt, reason: '' };
}
