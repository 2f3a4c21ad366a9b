import type { Agreement } from '#libs/contracts';
import type { ExchangeIdentity, SpaceDirectory } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { ServiceRoles } from '#libs/service';
import type { CaseTeam } from '../teams/case-team.js';
import type { TeamPeople } from '../teams/team-people.repository.js';
import { Access } from './access.service.js';
import { CaseDoor, type CaseEntry, type Entered } from './case-door.js';
import type { CaseStandings } from './case-standings.service.js';
import type { Mandate } from './mandate.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';

const NONE: Mandate = { kind: 'none' };
const EVERYBODY: CaseTeam = { mode: 'everybody', version: 0n, grants: [], set: null };

/** Who enters which case of a test. */
interface Case {
  readonly by: Person;
  readonly spaceNo?: number;
  readonly spaceId?: string;
  readonly mandate?: Mandate;
  /** This member and those that take part beside it. */
  readonly own?: string;
  readonly others?: readonly string[];
}

/** A door that refuses nothing, for tests of what lies behind it. */
export function anOpenDoor({ spaceNo = 1, mandate = NONE, own = 'xa', others = ['xb', 'xc'] }: Omit<Case, 'by'> = {}) {
  return new CaseDoor(
    { member: own } as ExchangeIdentity,
    { require: async () => spaceNo } as unknown as SpaceDirectory,
    { of: async () => ({ mandate, members: [own, ...others], team: EVERYBODY }) } as unknown as CaseStandings,
    { under: () => ({ allowed: true, clause: null, reason: 'GRANTED' }) } as unknown as Access,
    { underAgreement: [], writes: () => false, needsPlace: () => false } as unknown as ServiceRoles,
    { leads: async () => [] } as unknown as TeamPeople,
    { now: () => new Date(0) },
  );
}

/** A door at which an agreement decides, for people of any role. */
export function aDoorUnder(
  agreement: Agreement,
  { own = 'nl', others = ['bg', 'hu'] }: Omit<Case, 'by' | 'mandate'> = {},
) {
  const identity = { member: own } as ExchangeIdentity;
  const clock = { now: () => new Date('2026-06-01T12:00:00Z') };
  const mandate: Mandate = { kind: 'agreement', agreement, charter: 'aa' };
  return new CaseDoor(
    identity,
    { require: async () => 1 } as unknown as SpaceDirectory,
    { of: async () => ({ mandate, members: [own, ...others], team: EVERYBODY }) } as unknown as CaseStandings,
    new Access(identity, ROLES_OF_TEST, clock),
    ROLES_OF_TEST,
    { leads: async () => [] } as unknown as TeamPeople,
    clock,
  );
}

/** A space that a person of a test was let into. */
export async function entered(spaceNo: number): Promise<Entered> {
  const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };
  return (await aCaseEntry({ by, spaceNo })).spaceNo;
}

/** An entry of a test. */
export function aCaseEntry(of: Case): Promise<CaseEntry> {
  return anOpenDoor(of).enter(of.spaceId ?? '018f0000-0000-7000-8000-0000000000ee', of.by, 'agreement.read');
}
