import { Injectable } from '@nestjs/common';
import { isProgram } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { ServiceRoles } from '#libs/service';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type CaseTeam, leadsOf } from '../teams/case-team.js';
import { CaseTeamRepository } from '../teams/case-team.repository.js';
import { TeamPeople } from '../teams/team-people.repository.js';
import { NoteStaffing } from './note-staffing.service.js';
import { TeamError } from './team.errors.js';
import type { TeamRequest } from './team-request.js';

/** A place on a team. */
export interface Place {
  readonly personId: string;
  readonly kind: 'lead' | 'member';
  readonly endsAt: Date | null;
  readonly reason: string;
}

/** A change of a team that is under way. */
interface Change {
  readonly asked: TeamRequest;
  readonly team: CaseTeam;
  readonly at: Date;
}

/** Puts people on the team of a case and takes them from it. */
@Injectable()
export class StaffCase {
  constructor(
    private readonly transaction: Transaction,
    private readonly teams: CaseTeamRepository,
    private readonly people: TeamPeople,
    private readonly roles: ServiceRoles,
    private readonly log: NoteStaffing,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the place that the person has.
   *
   * @throws TeamError TEAM_OF_EVERYBODY, TEAM_BY_PROGRAM, TEAM_OWN_GRANT, TEAM_NOT_LEAD, TEAM_PERSON_UNKNOWN, TEAM_LEAD_ROLE, TEAM_GRANT_ENDS,
   *   TEAM_LAST_LEAD
   */
  put(asked: TeamRequest, place: Place): Promise<void> {
    return this.change(asked, async (tx, change) => {
      const { personId, kind, endsAt, reason } = place;
      if (personId === asked.entry.by.id) throw new TeamError('TEAM_OWN_GRANT', 'a person grants to others');
      this.requireStaffing(change, kind);
      await this.requireFit(tx, change, place);
      const held = change.team.grants.filter((grant) => grant.personId === personId && grant.kind !== 'break-glass');
      if (held.some((grant) => grant.kind === kind && grant.endsAt?.getTime() === endsAt?.getTime())) return;
      if (kind === 'member') await this.requireOtherLead(tx, change, personId);
      await this.end(tx, change, held);
      const { at } = change;
      const grant = { grantId: uuid(), personId, kind, givenBy: asked.entry.by.id, givenAt: at, endsAt, reason };
      await this.teams.add(tx, asked.entry.spaceNo, grant);
      await this.log.note(tx, asked, { act: 'team.grant', at, personIds: [personId], reason });
    });
  }

  /** Ends what lets the person in; a person who may staff cases may leave by themselves. @throws TeamError as `put`, and TEAM_GRANT_NOT_FOUND */
  remove(asked: TeamRequest, personId: string): Promise<void> {
    return this.change(asked, async (tx, change) => {
      if (personId !== asked.entry.by.id) this.requireStaffing(change, 'member');
      const held = change.team.grants.filter((grant) => grant.personId === personId);
      if (held.length === 0) throw new TeamError('TEAM_GRANT_NOT_FOUND', 'nobody of this id is on the team');
      await this.requireOtherLead(tx, change, personId);
      await this.end(tx, change, held);
      await this.log.note(tx, asked, { act: 'team.remove', at: change.at, personIds: [personId], reason: '' });
    });
  }

  private async change(asked: TeamRequest, work: (tx: EntityManager, change: Change) => Promise<void>): Promise<void> {
    if (isProgram(asked.entry.by)) throw new TeamError('TEAM_BY_PROGRAM', 'programs staff nothing');
    await this.transaction.run(async (tx) => {
      const team = await this.teams.lock(tx, asked.entry.spaceNo);
      if (team.mode === 'everybody') throw new TeamError('TEAM_OF_EVERYBODY', 'the case has no team');
      await work(tx, { asked, team, at: this.clock.now() });
    });
  }

  /** Leads staff. Those who sign agreements name leads too, so that no case is left without one. */
  private requireStaffing({ asked, team, at }: Change, kind: Place['kind']): void {
    const { by } = asked.entry;
    if (leadsOf(team, at).includes(by.id)) return;
    if (kind === 'lead' && by.roles.some((role) => this.roles.opens(role, 'case.name-lead'))) return;
    throw new TeamError('TEAM_NOT_LEAD', 'a lead changes the team');
  }

  private async requireFit(tx: EntityManager, { at }: Change, { personId, kind, endsAt }: Place): Promise<void> {
    const person = await this.people.find(tx, personId);
    if (!person) throw new TeamError('TEAM_PERSON_UNKNOWN', 'nobody signed in under this id');
    const mayStaff = person.roles.some((role) => this.roles.opens(role, 'case.staff'));
    if (kind === 'lead' && (isProgram(person) || !mayStaff)) {
      throw new TeamError('TEAM_LEAD_ROLE', 'a lead is a person who may staff cases');
    }
    if (endsAt !== null && (kind === 'lead' || endsAt <= at)) {
      throw new TeamError('TEAM_GRANT_ENDS', 'a lead has no end, a member one in the future');
    }
  }

  /** Leads other than this person stay behind, or the person is none; a lead who may staff cases no more is no lead. */
  private async requireOtherLead(tx: EntityManager, { team, at }: Change, personId: string): Promise<void> {
    const leads = await this.people.leading(leadsOf(team, at), tx);
    if (leads.length === 1 && leads[0] === personId) throw new TeamError('TEAM_LAST_LEAD', 'the last lead stays');
  }

  private async end(tx: EntityManager, { asked, at }: Change, grants: CaseTeam['grants']): Promise<void> {
    const grantIds = grants.map(({ grantId }) => grantId);
    if (grantIds.length === 0) return;
    await this.teams.end(tx, asked.entry.spaceNo, { grantIds, by: asked.entry.by.id, at });
  }
}
