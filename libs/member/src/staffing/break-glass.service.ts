import { Injectable } from '@nestjs/common';
import { isProgram, type Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Grant, leadsOf, viaOf } from '../teams/case-team.js';
import { CaseTeamRepository } from '../teams/case-team.repository.js';
import { NoteStaffing } from './note-staffing.service.js';
import { TellLeads } from './tell-leads.service.js';
import { TeamError } from './team.errors.js';
import type { TeamRequest } from './team-request.js';

/** How long a person may read. */
const LASTS_MS = 4 * HOUR_MS;
/** Within a day, of one person, in all cases. */
const MOST_A_DAY = 5;
const SHORTEST_REASON = 10;

/** Reading is open now. */
export interface GlassBroken {
  readonly endsAt: Date;
}

/** Lets a person read a case whose team they are not on, in an emergency that all leads hear of. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly transaction: Transaction,
    private readonly teams: CaseTeamRepository,
    private readonly leads: TellLeads,
    private readonly log: NoteStaffing,
    private readonly clock: Clock,
  ) {}

  /** @throws TeamError TEAM_BY_PROGRAM, BREAK_GLASS_REASON, BREAK_GLASS_NEEDLESS, BREAK_GLASS_LIMIT */
  async open(asked: TeamRequest, said: string): Promise<GlassBroken> {
    const { by, spaceNo } = asked.entry;
    const reason = said.trim();
    if (isProgram(by)) throw new TeamError('TEAM_BY_PROGRAM', 'programs have no emergencies');
    if (reason.length < SHORTEST_REASON) throw new TeamError('BREAK_GLASS_REASON', `${SHORTEST_REASON} characters`);
    return this.transaction.run(async (tx) => {
      const team = await this.teams.lock(tx, spaceNo);
      const at = this.clock.now();
      if (viaOf(team, by.id, at) !== null) throw new TeamError('BREAK_GLASS_NEEDLESS', 'the door is open');
      await this.requireLimit(tx, by, at);
      const grant = glassOf(by, { at, reason });
      await this.teams.add(tx, spaceNo, grant);
      await this.log.note(tx, asked, { act: 'team.break-glass', at, personIds: [by.id], reason });
      await this.leads.tell(tx, asked.entry, { leads: leadsOf(team, at), grant });
      return { endsAt: grant.endsAt };
    });
  }

  private async requireLimit(tx: EntityManager, by: Person, at: Date): Promise<void> {
    const broken = await this.teams.glassBroken(tx, by.id, new Date(at.getTime() - DAY_MS));
    if (broken >= MOST_A_DAY) throw new TeamError('BREAK_GLASS_LIMIT', `${MOST_A_DAY} a day and person`);
  }
}

function glassOf({ id }: Person, { at, reason }: { readonly at: Date; readonly reason: string }): Grant & GlassBroken {
  const endsAt = new Date(at.getTime() + LASTS_MS);
  return { grantId: uuid(), personId: id, kind: 'break-glass', givenBy: id, givenAt: at, endsAt, reason };
}
