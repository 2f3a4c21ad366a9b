import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { IfMatch, Once, OnceRequest, ParseIdPipe, RateLimited } from '#libs/http';
import { type AudienceView, type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import type { RecordAccepted } from '../../case/records/change-record.service.js';
import { AcceptProposal } from './accept-proposal.service.js';
import { DeclineProposal } from './decline-proposal.service.js';
import { AcceptProposalDto } from './dto/accept-proposal.dto.js';
import { DeclineProposalDto } from './dto/decline-proposal.dto.js';
import { ListProposalsQuery } from './dto/list-proposals.query.js';
import { RecordProposalDto } from './dto/record-proposal.dto.js';
import { MakeProposal } from './make-proposal.service.js';
import type { ProposalList, ProposalReview, ProposalsView } from './proposal-view.js';
import { ReadProposals } from './read-proposals.service.js';
import { ReviewProposal } from './review-proposal.service.js';
import { WithdrawProposal } from './withdraw-proposal.service.js';

/** What members suggest to change in records of others. */
@Controller('spaces/:spaceId')
export class ProposalController {
  constructor(
    private readonly read: ReadProposals,
    private readonly reviewing: ReviewProposal,
    private readonly making: MakeProposal,
    private readonly withdrawing: WithdrawProposal,
    private readonly declining: DeclineProposal,
    private readonly accepting: AcceptProposal,
  ) {}

  @Get('records/:recordId/proposals')
  @CaseRoute('record.read', { act: 'proposal.list', saw: ({ recordId }: ProposalsView) => [`record:${recordId}`] })
  proposals(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<ProposalsView> {
    return this.read.of(entry, recordId);
  }

  /** All of a case, the newest first. */
  @Get('proposals')
  @CaseRoute('record.read', { act: 'proposal.list', saw: recordsIn })
  list(@Entry() entry: CaseEntry, @Query() query: ListProposalsQuery): Promise<ProposalList> {
    return this.reviewing.list(entry, query);
  }

  /** Beside what its record said when it was made, and says now. */
  @Get('proposals/:proposal')
  @CaseRoute('record.read', {
    act: 'proposal.open',
    saw: ({ proposal }: ProposalReview) => [`record:${proposal.recordId}`],
  })
  async one(
    @Entry() entry: CaseEntry,
    @Param('proposal') proposal: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProposalReview> {
    const review = await this.reviewing.of(entry, proposal);
    response.setHeader('etag', `"${review.version}.${review.proposal.state}"`);
    return review;
  }

  @Post('records/:recordId/proposals')
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  propose(
    @Once() once: OnceRequest,
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() dto: RecordProposalDto,
  ): Promise<Sent> {
    return this.making.make(once, entry, { recordId, dto });
  }

  /** Whether it would wait, and for whom; nothing is sent. */
  @Post('records/:recordId/proposals/forecast')
  @CaseRoute('contribution.send', { content: false })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  foresee(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() dto: RecordProposalDto,
  ): Promise<AudienceView> {
    return this.making.foresee(entry, { recordId, dto });
  }

  /** A repeated request is answered as the first one. */
  @Post('proposals/:proposal/withdrawal')
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  withdraw(@Entry() entry: CaseEntry, @Param('proposal') proposal: string): Promise<Sent> {
    return this.withdrawing.withdraw(entry, proposal);
  }

  /** A repeated request is answered as the first one. */
  @Post('proposals/:proposal/decline')
  @CaseRoute('record.change', { content: false })
  @HttpCode(202)
  decline(
    @Entry() entry: CaseEntry,
    @Param('proposal') proposal: string,
    @Body() dto: DeclineProposalDto,
  ): Promise<Sent> {
    return this.declining.decline(entry, proposal, dto);
  }

  /** Answered as a change of the record is, which it is. */
  @Post('proposals/:proposal/acceptance')
  @CaseRoute('record.change', { content: false })
  @HttpCode(202)
  accept(
    @Entry() entry: CaseEntry,
    @Param('proposal') proposal: string,
    @IfMatch() ifMatch: string,
    @Body() dto: AcceptProposalDto,
  ): Promise<RecordAccepted> {
    return this.accepting.accept(entry, proposal, { ifMatch, dto });
  }
}

function recordsIn({ proposals }: ProposalList): readonly string[] {
  return [...new Set(proposals.map(({ recordId }) => `record:${recordId}`))];
}
