import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ForEverybody, Once, OnceRequest, type Page, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { ApprovalOutlook, type ApprovalOutlookView } from './approval-outlook.service.js';
import { ApprovalRequests, type ApprovalRequestView, type ApprovalTally } from './approval-requests.service.js';
import { DecisionDto } from './dto/decision.dto.js';
import { OutlookQuery } from './dto/outlook.query.js';
import { ListRequestsQuery } from './dto/list-requests.query.js';
import { ListStandingQuery } from './dto/list-standing.query.js';
import { TallyQuery } from './dto/tally.query.js';
import { StandingApprovalDto } from './dto/standing-approval.dto.js';
import { StandingApprovals, type StandingApprovalView } from './standing-approvals.service.js';

/** What may leave the country: once for many messages, or one by one. */
@ForEverybody('each request and approval is shown and decided as its case and its author allow')
@Controller('approvals')
export class ApprovalController {
  constructor(
    private readonly standing: StandingApprovals,
    private readonly requests: ApprovalRequests,
    private readonly outlook: ApprovalOutlook,
  ) {}

  /** Whether what the caller sends will wait, and for whom. */
  @Get('outlook')
  foresee(@Query() { spaceId }: OutlookQuery, @CurrentPerson() person: Person): Promise<ApprovalOutlookView> {
    return this.outlook.of(spaceId, person);
  }

  @Get('standing')
  listStanding(
    @Query() { spaceId }: ListStandingQuery,
    @CurrentPerson() person: Person,
  ): Promise<readonly StandingApprovalView[]> {
    return this.standing.list(spaceId, person);
  }

  @Post('standing')
  give(
    @Once() once: OnceRequest,
    @Body() dto: StandingApprovalDto,
    @CurrentPerson() person: Person,
  ): Promise<{ approvalId: string }> {
    return this.standing.give(once, dto, person);
  }

  @Delete('standing/:approvalId')
  @HttpCode(204)
  end(@Param('approvalId', ParseIdPipe) approvalId: string, @CurrentPerson() person: Person): Promise<void> {
    return this.standing.end(approvalId, person);
  }

  @Get('requests')
  @Logs('approval.list', requestsIn)
  list(@Query() query: ListRequestsQuery, @CurrentPerson() person: Person): Promise<Page<ApprovalRequestView>> {
    return this.requests.list(query, person);
  }

  /** Numbers alone: how many wait for the caller, and how many the caller decided. */
  @Get('tally')
  tally(@Query() query: TallyQuery, @CurrentPerson() person: Person): Promise<ApprovalTally> {
    return this.requests.tally(query, person);
  }

  @Get('requests/:messageId')
  @Logs('approval.open')
  one(
    @Param('messageId', ParseIdPipe) messageId: string,
    @CurrentPerson() person: Person,
  ): Promise<ApprovalRequestView> {
    return this.requests.one(messageId, person);
  }

  @Post('requests/:messageId/decision')
  @Logs('approval.open')
  @HttpCode(200)
  decide(
    @Param('messageId', ParseIdPipe) messageId: string,
    @Body() dto: DecisionDto,
    @CurrentPerson() person: Person,
  ): Promise<ApprovalRequestView> {
    return this.requests.decide(messageId, dto, person);
  }

  /** The author takes the message back before a decision. */
  @Post('requests/:messageId/withdrawal')
  @Logs('approval.open')
  @HttpCode(200)
  withdraw(
    @Param('messageId', ParseIdPipe) messageId: string,
    @CurrentPerson() person: Person,
  ): Promise<ApprovalRequestView> {
    return this.requests.withdraw(messageId, person);
  }
}

function requestsIn({ items }: Page<ApprovalRequestView>): readonly string[] {
  return items.map(({ messageId }) => `message:${messageId}`);
}
