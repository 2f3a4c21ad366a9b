import { describe, expect, it } from '@jest/globals';
import type { Duties, KnownState } from '#libs/inbox';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { aCaseEntry } from '../door/case-entry.testing.js';
import type { TeamPeople } from '../teams/team-people.repository.js';
import { TellLeads } from './tell-leads.service.js';

const SANNE: Person = { id: 'sanne', name: 'Sanne Voorbeeld', desk: '', roles: ['investigator'] };
const AT = new Date('2026-06-01T12:00:00Z');
const GRANT = {
  grantId: '018f0000-0000-7000-8000-0000000000aa',
  personId: 'sanne',
  kind: 'break-glass',
  givenBy: 'sanne',
  givenAt: AT,
  endsAt: new Date('2026-06-01T16:00:00Z'),
  reason: 'A witness is in danger',
} as const;

/** Whom an opening is told to, where these people lead and `leading` of them still may. */
async function toldTo(leads: readonly string[], leading: readonly string[]): Promise<readonly object[]> {
  const set: KnownState[] = [];
  const duties = { set: async (_: unknown, states: readonly KnownState[]) => void set.push(...states) };
  const people = { leading: async () => leading };
  const tell = new TellLeads(duties as unknown as Duties, people as unknown as TeamPeople);
  await tell.tell({} as EntityManager, await aCaseEntry({ by: SANNE }), { leads, grant: GRANT });
  return set.flatMap(({ duty }) => (duty ? [duty.for] : []));
}

describe('a case that somebody opened in an emergency', () => {
  it('is told to each of its leads', async () => {
    expect(await toldTo(['femke', 'maarten'], ['femke', 'maarten'])).toEqual([
      { kind: 'person', id: 'femke' },
      { kind: 'person', id: 'maarten' },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['has no lead', []],
    ['has a lead alone who lost the role of one', ['femke']],
  ])('attack 42: is told to those who may name a lead where it %s', async (_, leads) => {
    expect(await toldTo(leads, [])).toEqual([
      { kind: 'action', action: 'case.name-lead', desk: null, except: 'sanne' },
    ]);
  });
});
