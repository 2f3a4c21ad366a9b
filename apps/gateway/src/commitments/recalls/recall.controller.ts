import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Once, OnceRequest, RateLimited } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { TakeBackDto } from './dto/take-back.dto.js';
import { HoldRecord } from './hold-record.service.js';
import { ReadRecalls } from './read-recalls.service.js';
import type { RecallPreview, RecallSent, RecallView } from './recall-view.js';
import { TakeBack } from './take-back.service.js';

/** What owners took back of their records. */
@Controller('spaces/:spaceId/recalls')
export class RecallController {
  constructor(
    private readonly taking: TakeBack,
    private readonly reading: ReadRecalls,
    private readonly holding: HoldRecord,
  ) {}

  /** Whom it would reach; nothing is sent. */
  @Post('preview')
  @CaseRoute('recall.send', { act: 'recall.preview', saw: () => [] })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  preview(@Entry() entry: CaseEntry, @Body() dto: TakeBackDto): Promise<RecallPreview> {
    return this.taking.foresee(entry, dto);
  }

  @Post()
  @CaseRoute('recall.send', { content: false })
  @HttpCode(202)
  take(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: TakeBackDto): Promise<RecallSent> {
    return this.taking.take(once, entry, dto);
  }

  @Get(':recall')
  @CaseRoute('record.read', { act: 'recall.open' })
  one(@Entry() entry: CaseEntry, @Param('recall') recall: string): Promise<RecallView> {
    return this.reading.one(entry, recall);
  }

  /** What is only hidden, as its owner recalled so much within a day, is erased then. */
  @Post(':recall/confirmation')
  @CaseRoute('recall.hold', { content: false })
  @HttpCode(204)
  confirm(@Entry() entry: CaseEntry, @Param('recall') recall: string): Promise<void> {
    return this.holding.confirm(entry, recall);
  }
}
