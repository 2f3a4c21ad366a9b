import { Injectable } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { isProgram } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type CaseTeam, leadsOf, type TeamMode } from '../teams/case-team.js';
import { CaseTeamRepository } from '../teams/case-team.repository.js';
import { NoteStaffing } from './note-staffing.service.js';
import { TeamError } from './team.errors.js';
import type { TeamRequest } from './team-request.js';

/** Limits a case to a team, or ends the limit. */
@Injectable()
export class SetTeamMode {
  constructor(
    private readonly transaction: Transaction,
    private readonly teams: CaseTeamRepository,
    private readonly lists: KnownListRepository,
    private readonly log: NoteStaffing,
    private readonly clock: Clock,
  ) {}

  /** The person who limits a case becomes its lead; only a lead opens it again. @throws TeamError TEAM_OF_NETWORK, TEAM_BY_PROGRAM, TEAM_NOT_LEAD */
  async set(asked: TeamRequest, mode: TeamMode): Promise<void> {
    const { by, spaceId, spaceNo } = asked.entry;
    if (spaceId === this.lists.networkSpaceId) throw new TeamError('TEAM_OF_NETWORK', 'network is no case');
    if (isProgram(by)) throw new TeamError('TEAM_BY_PROGRAM', 'programs staff nothing');
    await this.transaction.run(async (tx) => {
      const team = await this.teams.lock(tx, spaceNo);
      if (isSaid(team, mode)) return;
      const at = this.clock.now();
      if (mode === 'everybody') this.requireLead(team, asked, at);
      await this.teams.setMode(tx, spaceNo, { mode, by: by.id, at });
      const personIds = mode === 'team' ? await this.begin(tx, asked, at) : await this.endAll(tx, asked, { team, at });
      await this.log.note(tx, asked, { act: 'team.set', at, personIds, reason: mode });
    });
  }

  private requireLead(team: CaseTeam, { entry: { by } }: TeamRequest, at: Date): void {
    if (!leadsOf(team, at).includes(by.id)) throw new TeamError('TEAM_NOT_LEAD', 'a lead opens a case to everybody');
  }

  private async begin(
    tx: EntityManager,
    { entry: { spaceNo, by } }: TeamRequest,
    at: Date,
  ): Promise<readonly string[]> {
    const own = { personId: by.id, givenBy: by.id, givenAt: at, endsAt: null, reason: '' };
    await this.teams.add(tx, spaceNo, { ...own, grantId: uuid(), kind: 'lead' });
    return [by.id];
  }

  private async endAll(
    tx: EntityManager,
    { entry: { spaceNo, by } }: TeamRequest,
    { team, at }: { readonly team: CaseTeam; readonly at: Date },
  ): Promise<readonly string[]> {
    const grantIds = team.grants.map(({ grantId }) => grantId);
    await this.teams.end(tx, spaceNo, { grantIds, by: by.id, at });
    return team.grants.map(({ personId }) => personId);
  }
}

/** Where a gateway is set to teams, a case without a row has no lead yet. */
function isSaid(team: CaseTeam, mode: TeamMode): boolean {
  return team.mode === mode && (mode === 'everybody' || team.grants.some(({ kind }) => kind === 'lead'));
}
