import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { languageOf, Once, OnceRequest, ParseIdPipe, RateLimited } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { CreateRecordDto, type RecordAccepted } from '../../../case/records/create-record.service.js';
import { DraftsQuery } from './dto/drafts.query.js';
import { TakeUpDto } from './dto/take-up.dto.js';
import { SignalDrafts } from './signal-drafts.service.js';
import { TakeUpSignal } from './take-up-signal.service.js';
import type { SignalDrafts as Drafts, SignalDraftView } from './take-up-view.js';

/** Signals that become drafts of a case. */
@Controller('spaces/:spaceId')
export class TakeUpController {
  constructor(
    private readonly taking: TakeUpSignal,
    private readonly drafts: SignalDrafts,
  ) {}

  @Post('take-ups')
  @CaseRoute('handed-signal.take-up', { content: false })
  @HttpCode(204)
  take(
    @Entry() entry: CaseEntry,
    @Body() { signalId }: TakeUpDto,
    @Headers('accept-language') languages: string | undefined,
  ): Promise<void> {
    return this.taking.take(entry, signalId, languageOf(languages));
  }

  @Get('signal-drafts')
  @CaseRoute('record.read', { act: 'signal-draft.list', saw: subjectsOf })
  list(@Entry() entry: CaseEntry, @Query() asked: DraftsQuery): Promise<Drafts> {
    return this.drafts.list(entry, asked);
  }

  @Get('signal-drafts/:draftId')
  @CaseRoute('record.read', {
    act: 'signal-draft.open',
    saw: ({ signalId }: SignalDraftView) => [`signal:${signalId}`],
  })
  open(@Entry() entry: CaseEntry, @Param('draftId', ParseIdPipe) draftId: string): Promise<SignalDraftView> {
    return this.drafts.open(entry, draftId);
  }

  @Post('signal-drafts/:draftId/record')
  @CaseRoute('record.create', { content: false })
  @RateLimited('changes')
  @HttpCode(202)
  enter(
    @Once() once: OnceRequest,
    @Entry() entry: CaseEntry,
    @Param('draftId', ParseIdPipe) draftId: string,
    @Body() dto: CreateRecordDto,
  ): Promise<RecordAccepted> {
    return this.drafts.enter(once, entry, { draftId, dto });
  }

  @Delete('signal-drafts/:draftId')
  @CaseRoute('record.create', { content: false })
  @HttpCode(204)
  leave(@Entry() entry: CaseEntry, @Param('draftId', ParseIdPipe) draftId: string): Promise<void> {
    return this.drafts.leave(entry, draftId);
  }

  @Post('signal-drafts/:draftId/reopening')
  @CaseRoute('record.create', { content: false })
  @HttpCode(204)
  reopen(@Entry() entry: CaseEntry, @Param('draftId', ParseIdPipe) draftId: string): Promise<void> {
    return this.drafts.reopen(entry, draftId);
  }
}

function subjectsOf({ items }: Drafts): readonly string[] {
  return [...new Set(items.map(({ signalId }) => `signal:${signalId}`))];
}
