import { Injectable } from '@nestjs/common';
import { isProgram } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import { Clock } from '#libs/work';
import type { CaseEntry } from '../door/case-door.js';
import { leadsOf } from '../teams/case-team.js';
import { type Colleague, TeamPeople } from '../teams/team-people.repository.js';
import { TeamError } from './team.errors.js';
import type { TeamCandidate } from './team-view.js';

/** Whoever is not among them is found with more words. */
const SHOWN = 20;

/** Whom somebody looks for. */
export interface Wanted {
  readonly kind: 'lead' | 'member';
  /** Part of a name, or of a desk. */
  readonly words: string;
}

/** Finds colleagues who could be on a team, for those who may put them there. */
@Injectable()
export class FindCandidates {
  constructor(
    private readonly people: TeamPeople,
    private readonly roles: ServiceRoles,
    private readonly clock: Clock,
  ) {}

  /** The first by name. @throws TeamError TEAM_OF_EVERYBODY, TEAM_BY_PROGRAM, TEAM_NOT_LEAD */
  async find({ by, team }: CaseEntry, { kind, words }: Wanted): Promise<readonly TeamCandidate[]> {
    if (team.mode === 'everybody') throw new TeamError('TEAM_OF_EVERYBODY', 'the case has no team');
    const names = kind === 'lead' && by.roles.some((role) => this.roles.opens(role, 'case.name-lead'));
    if (isProgram(by)) throw new TeamError('TEAM_BY_PROGRAM', 'programs staff nothing');
    if (!names && !leadsOf(team, this.clock.now()).includes(by.id)) {
      throw new TeamError('TEAM_NOT_LEAD', 'a lead changes the team');
    }
    const roles = this.roles.rolesOf(kind === 'lead' ? 'case.staff' : 'record.read');
    const wanted = { roles, words, except: by.id, programs: kind === 'member', most: SHOWN };
    const found = await this.people.search(wanted);
    return found.map((one) => ({ ...one, mayLead: this.mayLead(one) }));
  }

  private mayLead(one: Colleague): boolean {
    return !isProgram(one) && one.roles.some((role) => this.roles.opens(role, 'case.staff'));
  }
}
