import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { formatEtag, IfMatch, Once, OnceRequest } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import type { CommitmentDetail, CommitmentPage } from './commitment-view.js';
import { recordsIn } from './named-subjects.service.js';
import { ListCommitmentsQuery } from './dto/list-commitments.query.js';
import { MoveDto } from './dto/move.dto.js';
import { OfferDto } from './dto/offer.dto.js';
import { MoveCommitment } from './move-commitment.service.js';
import { OfferCommitment } from './offer-commitment.service.js';
import { ReadCommitments } from './read-commitments.service.js';

/** What countries ask of each other, to be answered by a moment. */
@Controller('spaces/:spaceId/commitments')
export class CommitmentController {
  constructor(
    private readonly offering: OfferCommitment,
    private readonly moving: MoveCommitment,
    private readonly read: ReadCommitments,
  ) {}

  @Get()
  @CaseRoute<CommitmentPage>('record.read', { act: 'commitment.list', saw: shownIn })
  list(@Entry() entry: CaseEntry, @Query() query: ListCommitmentsQuery): Promise<CommitmentPage> {
    return this.read.list(entry, query);
  }

  @Get(':commitment')
  @CaseRoute<CommitmentDetail>('record.read', { act: 'commitment.open', saw: seenIn })
  async one(
    @Entry() entry: CaseEntry,
    @Param('commitment') commitmentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentDetail> {
    const commitment = await this.read.one(entry, commitmentId);
    response.setHeader('etag', formatEtag(commitment.version));
    return commitment;
  }

  @Post()
  @CaseRoute('request.send', { content: false })
  @HttpCode(202)
  offer(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: OfferDto): Promise<Sent> {
    return this.offering.offer(once, entry, dto);
  }

  /** One move of a country is on its way at a time: a repeated request is answered as the first one. */
  @Post(':commitment/moves')
  @CaseRoute('request.send', { content: false })
  @HttpCode(202)
  move(
    @Entry() entry: CaseEntry,
    @Param('commitment') commitmentId: string,
    @IfMatch() ifMatch: string,
    @Body() dto: MoveDto,
  ): Promise<Sent> {
    return this.moving.move(entry, ifMatch, { commitmentId, dto });
  }
}

function shownIn({ items }: CommitmentPage): readonly string[] {
  return [...items.map(({ commitmentId }) => `commitment:${commitmentId}`), ...recordsIn(items)];
}

function seenIn({ commitmentId, recordId }: CommitmentDetail): readonly string[] {
  return [`commitment:${commitmentId}`, ...(recordId === null ? [] : [`record:${recordId}`])];
}
