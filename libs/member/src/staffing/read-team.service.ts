import { Injectable } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { AccessError, isProgram, type Person } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import { Clock } from '#libs/work';
import type { CaseEntry } from '../door/case-door.js';
import { type CaseTeam, type Grant, grantsAt, leadsOf, viaOf } from '../teams/case-team.js';
import { type Colleague, TeamPeople } from '../teams/team-people.repository.js';
import type { OwnPlace, TeamPlace, TeamView } from './team-view.js';

const KINDS = ['lead', 'member', 'break-glass'] as const;

/** Shows who is on a case to those who are, and to those who may name a lead for it. */
@Injectable()
export class ReadTeam {
  constructor(
    private readonly people: TeamPeople,
    private readonly lists: KnownListRepository,
    private readonly roles: ServiceRoles,
    private readonly clock: Clock,
  ) {}

  /** @throws AccessError ACCESS_DENIED, with the leads to call */
  async read(entry: CaseEntry): Promise<TeamView> {
    const { spaceNo, team } = entry;
    const now = this.clock.now();
    const you = this.ownPlace(entry, team, now);
    const leads = you.via === null ? await this.people.leads(spaceNo, leadsOf(team, now)) : [];
    if (you.via === null && !you.maySet && !you.mayNameLeads) {
      throw new AccessError('team.read', { reason: 'NOT_ON_TEAM', clause: null, leads }, this.roles);
    }
    const setBy = team.set?.by ?? null;
    const placed = await this.people.named([
      ...team.grants.flatMap(({ personId, givenBy }) => [personId, givenBy]),
      ...(setBy === null ? [] : [setBy]),
    ]);
    return {
      mode: team.mode,
      setBy: placed.find(({ id }) => id === setBy)?.name ?? null,
      setAt: team.set?.at ?? null,
      you,
      leads,
      people: placesOf(grantsAt(team, now), placed),
    };
  }

  private ownPlace(entry: CaseEntry, team: CaseTeam, now: Date): OwnPlace {
    const { spaceId, by } = entry;
    const via = viaOf(team, by.id, now);
    const leads = leadsOf(team, now);
    const isLead = leads.includes(by.id);
    const staffs = this.may(by, 'case.staff');
    const isCase = spaceId !== this.lists.networkSpaceId;
    const mayNameLeads = staffs && team.mode === 'team' && (isLead || this.may(by, 'case.name-lead'));
    return {
      via,
      endsAt: via === 'team' || via === 'break-glass' ? endOf(team, by.id, now) : null,
      maySet: staffs && isCase && (isLead || leads.length === 0),
      mayStaff: staffs && isLead,
      mayNameLeads,
    };
  }

  private may(person: Person, action: 'case.staff' | 'case.name-lead'): boolean {
    return !isProgram(person) && person.roles.some((role) => this.roles.opens(role, action));
  }
}

/** The latest end among what lets the person in; null where one has none. */
function endOf(team: CaseTeam, personId: string, now: Date): Date | null {
  const ends = grantsAt(team, now).flatMap((grant) => (grant.personId === personId ? [grant.endsAt] : []));
  return ends.reduce(
    (latest, end) => (latest === null || end === null || latest > end ? latest : end),
    ends[0] ?? null,
  );
}

function placesOf(grants: readonly Grant[], people: readonly Colleague[]): readonly TeamPlace[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  const places = grants.map(({ personId, kind, givenBy, givenAt, endsAt, reason }) => ({
    personId,
    name: byId.get(personId)?.name ?? personId,
    desk: byId.get(personId)?.desk ?? '',
    roles: byId.get(personId)?.roles ?? [],
    kind,
    givenBy: byId.get(givenBy)?.name ?? givenBy,
    givenAt,
    endsAt,
    reason,
  }));
  return places.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name));
}
