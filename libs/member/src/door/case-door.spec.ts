import { describe, expect, it } from '@jest/globals';
import { ExchangeError, type ExchangeIdentity, type SpaceDirectory } from '#libs/exchange';
import type { Person, Role } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import type { Clock } from '#libs/work';
import type { CaseTeam, Grant } from '../teams/case-team.js';
import type { TeamPeople } from '../teams/team-people.repository.js';
import { Access } from './access.service.js';
import { anAgreement } from './an-agreement.testing.js';
import { CaseDoor, CaseEntry, type Entered } from './case-door.js';
import { aCaseEntry } from './case-entry.testing.js';
import type { CaseStanding, CaseStandings } from './case-standings.service.js';
import type { Mandate } from './mandate.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';

const KNOWN = '018f0000-0000-7000-8000-0000000000aa';
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';
const NONE: Mandate = { kind: 'none' };
const EVERYBODY: CaseTeam = { mode: 'everybody', version: 0n, grants: [], set: null };

const a = (role: Role): Person => ({ id: role, name: 'Anna Voorbeeld', desk: 'Demo', roles: [role] });
const agreed = (...switches: Parameters<typeof anAgreement>): Mandate => ({
  kind: 'agreement',
  agreement: anAgreement(...switches),
  charter: 'aa',
});

const NOW = new Date('2026-06-01T12:00:00Z');
const LEADS = [{ name: 'Femke Voorbeeld', desk: 'Demo', phone: '+31100000000' }];

function aDoor(mandate: Mandate, members: readonly string[] = ['hu', 'nl'], team = EVERYBODY): CaseDoor {
  const identity = { member: 'nl' } as ExchangeIdentity;
  const directory = {
    require: async (spaceId: string) => {
      if (spaceId !== KNOWN) throw new ExchangeError('SPACE_UNKNOWN', 'no such space');
      return 7;
    },
  } as unknown as SpaceDirectory;
  const standing: CaseStanding = { mandate, members, team };
  const standings = {
    of: async () => standing,
    ofAll: async () => [{ spaceNo: 7, spaceId: KNOWN, standing }],
  } as unknown as CaseStandings;
  const clock: Clock = { now: () => NOW };
  const people = { leads: async () => LEADS } as unknown as TeamPeople;
  const access = new Access(identity, ROLES_OF_TEST, clock);
  return new CaseDoor(identity, directory, standings, access, ROLES_OF_TEST, people, clock);
}

describe('the door', () => {
  it('lets in with what decides inside', async () => {
    const by = a('investigator');
    const entry = await aDoor(agreed({ DEFAULT_HANDLING: ['H2'] })).enter(KNOWN, by, 'record.read');
    expect(entry).toMatchObject({ spaceNo: 7, spaceId: KNOWN, by, others: ['hu'], takingPart: ['hu', 'nl'] });
    expect(entry).toMatchObject({ defaults: { handling: 'H2' }, mandate: { kind: 'agreement' }, via: 'everybody' });
  });

  it.each<[Role, Action, string]>([
    ['investigator', 'record.read', 'SPACE_UNKNOWN'],
    ['operations', 'record.read', 'SPACE_UNKNOWN'],
    ['investigator', 'agreement.read', 'SPACE_UNKNOWN'],
    ['investigator', 'agreement.draft', 'ACCESS_DENIED'],
  ])('asks what the role alone opens before the space: %s, %s at a space that is not there, %s', async (...asked) => {
    const [role, action, code] = asked;
    await expect(aDoor(agreed()).enter(UNKNOWN, a(role), action)).rejects.toMatchObject({ code });
  });

  it.each<[Role, Action, Mandate, string]>([
    ['operations', 'record.read', agreed(), 'ROLE'],
    ['investigator', 'record.read', NONE, 'AGREEMENT_MISSING'],
    ['investigator', 'record.read', agreed({}, { ends: '2026-02-01' }), 'AGREEMENT_EXPIRED'],
    ['investigator', 'record.create', agreed({}, { members: ['bg', 'hu'] }), 'MEMBER_NOT_NAMED'],
  ])('refuses %s, %s, with the reason', async (role, action, mandate, reason) => {
    const entering = aDoor(mandate).enter(KNOWN, a(role), action);
    await expect(entering).rejects.toMatchObject({ code: 'ACCESS_DENIED', members: { action, reason } });
  });

  it.each<[Role, Action]>([
    ['investigator', 'record.create'],
    ['investigator', 'record.change'],
    ['liaison', 'agreement.draft'],
  ])('lets nobody say something where this member takes no part: %s, %s', async (role, action) => {
    const door = aDoor(agreed(), ['hu']);
    await expect(door.enter(KNOWN, a(role), action)).rejects.toMatchObject({ code: 'NOT_TAKING_PART' });
    const entry = await door.enter(KNOWN, a('liaison'), 'agreement.read');
    expect(() => door.require(entry, action, {})).toThrow(expect.objectContaining({ code: 'NOT_TAKING_PART' }));
  });

  it('lets people read where this member takes no part, as the agreement says', async () => {
    await expect(aDoor(agreed(), ['hu']).enter(KNOWN, a('investigator'), 'record.read')).resolves.toBeInstanceOf(
      CaseEntry,
    );
  });

  it('asks inside about particulars that nobody had named at the door', async () => {
    const door = aDoor(agreed({ RECORD_TYPES: ['person'] }));
    const entry = await door.enter(KNOWN, a('investigator'), 'record.create');
    expect(door.decide(entry, 'record.create')).toMatchObject({ allowed: true });
    expect(door.decide(entry, 'record.create', {})).toMatchObject({ allowed: false, reason: 'RECORD_TYPE' });
    expect(() => door.require(entry, 'record.create', { type: 'vehicle' })).toThrow('RECORD_TYPE');
    expect(() => door.require(entry, 'record.create', { type: 'person' })).not.toThrow();
  });

  it('names the spaces of a person', async () => {
    await expect(aDoor(agreed()).spaces(a('investigator'), 'record.read')).resolves.toEqual([7]);
    await expect(aDoor(agreed()).spaces(a('operations'), 'record.read')).resolves.toEqual([]);
  });
});

describe('an entry', () => {
  const take = (spaceNo: Entered): number => spaceNo;

  it('is made by the door alone', async () => {
    const entry = await aCaseEntry({ by: a('investigator'), spaceNo: 3 });
    expect(take(entry.spaceNo)).toBe(3);
    // @ts-expect-error a bare number was let into nothing
    expect(take(3)).toBe(3);
    // @ts-expect-error the constructor is private
    expect(() => new CaseEntry({})).toThrow();
    const { spaceId, by, others, takingPart, defaults, mandate, team: of, via } = entry;
    // @ts-expect-error what looks like an entry has no entered space
    const forged: CaseEntry = { spaceNo: 3, spaceId, by, others, takingPart, defaults, mandate, team: of, via };
    expect(forged).not.toBeInstanceOf(CaseEntry);
  });
});

describe('the door of a case that is kept to a team', () => {
  const grantTo = (personId: string, kind: Grant['kind'], endsAt: Date | null = null): Grant => ({
    grantId: personId,
    personId,
    kind,
    givenBy: 'x',
    givenAt: NOW,
    endsAt,
    reason: '',
  });
  const kept = (...grants: readonly Grant[]) =>
    aDoor(agreed({ RECORD_TYPES: ['vehicle'] }), ['hu', 'nl'], { ...EVERYBODY, mode: 'team', grants });
  const later = new Date(NOW.getTime() + 1);

  it('stays shut for others, who learn whom to call and nothing of the agreement', async () => {
    for (const action of ['record.read', 'record.create', 'agreement.read', 'request.send'] as const) {
      await expect(kept().enter(KNOWN, a('investigator'), action)).rejects.toMatchObject({
        members: { action, reason: 'NOT_ON_TEAM', clause: null, leads: LEADS },
      });
    }
    await expect(kept().enter(KNOWN, a('operations'), 'record.read')).rejects.toMatchObject({
      members: { reason: 'ROLE' },
    });
    expect(await kept().spaces(a('investigator'), 'record.read')).toEqual([]);
    expect(await kept().find(KNOWN, a('investigator'), 'agreement.read')).toBeNull();
    expect((await kept().look()).may(a('investigator'), 'record.read', 7)).toBe(false);
  });

  it('opens to leads and members while their places hold', async () => {
    for (const grant of [grantTo('investigator', 'lead'), grantTo('investigator', 'member', later)]) {
      expect(await kept(grant).enter(KNOWN, a('investigator'), 'record.create')).toMatchObject({ via: 'team' });
      expect(await kept(grant).spaces(a('investigator'), 'record.read')).toEqual([7]);
    }
    await expect(
      kept(grantTo('investigator', 'member', NOW)).enter(KNOWN, a('investigator'), 'record.read'),
    ).rejects.toMatchObject({ members: { reason: 'NOT_ON_TEAM' } });
  });

  it('lets who broke the glass read, and do nothing', async () => {
    const door = kept(grantTo('investigator', 'break-glass', later));
    const entry = await door.enter(KNOWN, a('investigator'), 'record.read');
    expect(entry.via).toBe('break-glass');
    for (const action of ['record.create', 'record.change', 'request.send'] as const) {
      await expect(door.enter(KNOWN, a('investigator'), action)).rejects.toMatchObject({
        members: { reason: 'BREAK_GLASS_READS' },
      });
      expect(door.decide(entry, action)).toMatchObject({ allowed: false, reason: 'BREAK_GLASS_READS' });
    }
    expect(() => door.requireHand(entry, 'record.read')).toThrow('BREAK_GLASS_READS');
  });

  it('asks for no place where work is done by ids', async () => {
    expect(await kept().enter(KNOWN, a('operations'), 'keys.read')).toMatchObject({ via: null });
  });
});
