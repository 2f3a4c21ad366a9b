import { type DynamicModule, Module } from '@nestjs/common';
import type { TeamOptions } from '../teams/team-options.js';
import { TeamsModule } from '../teams/teams.module.js';
import { BreakGlass } from './break-glass.service.js';
import { FindCandidates } from './find-candidates.service.js';
import { NoteStaffing } from './note-staffing.service.js';
import { ReadTeam } from './read-team.service.js';
import { SetTeamMode } from './set-team-mode.service.js';
import { StaffCase } from './staff-case.service.js';
import { TeamController } from './team.controller.js';
import { TellLeads } from './tell-leads.service.js';

/** Who lets whom into a case. */
@Module({})
export class StaffingModule {
  static forRoot(options: TeamOptions): DynamicModule {
    return {
      module: StaffingModule,
      imports: [TeamsModule.forRoot(options)],
      controllers: [TeamController],
      providers: [BreakGlass, FindCandidates, NoteStaffing, ReadTeam, SetTeamMode, StaffCase, TellLeads],
    };
  }
}
