import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { RequestId } from '#libs/http';
import type { CaseEntry } from '../door/case-door.js';
import { CaseRoute, Entry } from '../door/case-route.js';
import { BreakGlass, type GlassBroken } from './break-glass.service.js';
import { BreakGlassDto } from './dto/break-glass.dto.js';
import { FindCandidatesDto } from './dto/find-candidates.dto.js';
import { SetTeamDto } from './dto/set-team.dto.js';
import { TeamPlaceDto } from './dto/team-place.dto.js';
import { FindCandidates } from './find-candidates.service.js';
import { ReadTeam } from './read-team.service.js';
import { SetTeamMode } from './set-team-mode.service.js';
import { StaffCase } from './staff-case.service.js';
import type { TeamCandidate, TeamView } from './team-view.js';

/** The team of a case. A person is named by the subject at the issuer. */
@Controller('spaces/:spaceId/team')
export class TeamController {
  constructor(
    private readonly reading: ReadTeam,
    private readonly setting: SetTeamMode,
    private readonly staffing: StaffCase,
    private readonly breaking: BreakGlass,
    private readonly finding: FindCandidates,
  ) {}

  @Get()
  @CaseRoute('team.read', { content: false })
  read(@Entry() entry: CaseEntry): Promise<TeamView> {
    return this.reading.read(entry);
  }

  @Put()
  @CaseRoute('case.staff', { content: false })
  @HttpCode(204)
  set(@Entry() entry: CaseEntry, @RequestId() requestId: string, @Body() { mode }: SetTeamDto): Promise<void> {
    return this.setting.set({ entry, requestId }, mode);
  }

  @Post('break-glass')
  @CaseRoute('case.break-glass', { content: false })
  @HttpCode(200)
  breakGlass(
    @Entry() entry: CaseEntry,
    @RequestId() requestId: string,
    @Body() { reason }: BreakGlassDto,
  ): Promise<GlassBroken> {
    return this.breaking.open({ entry, requestId }, reason);
  }

  /** In the body, as names of people are nothing for addresses. */
  @Post('candidates')
  @CaseRoute('case.staff', { content: false })
  @HttpCode(200)
  candidates(@Entry() entry: CaseEntry, @Body() wanted: FindCandidatesDto): Promise<readonly TeamCandidate[]> {
    return this.finding.find(entry, wanted);
  }

  @Put(':person')
  @CaseRoute('case.staff', { content: false })
  @HttpCode(204)
  put(
    @Entry() entry: CaseEntry,
    @RequestId() requestId: string,
    @Param('person') personId: string,
    @Body() { kind, endsAt, reason = '' }: TeamPlaceDto,
  ): Promise<void> {
    const place = { personId, kind, reason, endsAt: endsAt === undefined ? null : new Date(endsAt) };
    return this.staffing.put({ entry, requestId }, place);
  }

  @Delete(':person')
  @CaseRoute('case.staff', { content: false })
  @HttpCode(204)
  remove(@Entry() entry: CaseEntry, @RequestId() requestId: string, @Param('person') personId: string): Promise<void> {
    return this.staffing.remove({ entry, requestId }, personId);
  }
}
