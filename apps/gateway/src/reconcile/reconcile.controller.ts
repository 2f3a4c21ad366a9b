import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { languageOf, ParseIdPipe, RateLimited } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ComparePair } from './compare-pair.service.js';
import { AlikeDto } from './dto/alike.dto.js';
import { ListPairsQuery } from './dto/list-pairs.query.js';
import { FindAlike } from './find-alike.service.js';
import { ReadQueue } from './read-queue.service.js';
import { ReadFigures } from './read-figures.service.js';
import type { AlikeRecords, PairPage, PairProgress, PairQuality, PairRecord, PairView } from './reconcile-views.js';

/** Who may be the same, among the records that this gateway holds. */
@Controller('spaces/:spaceId/reconcile')
export class ReconcileController {
  constructor(
    private readonly queue: ReadQueue,
    private readonly compare: ComparePair,
    private readonly alike: FindAlike,
    private readonly figures: ReadFigures,
  ) {}

  @Get('pairs')
  @CaseRoute('record.read', { act: 'reconcile.list', saw: ({ items }: PairPage) => items.flatMap(sidesOf) })
  list(@Entry() entry: CaseEntry, @Query() query: ListPairsQuery): Promise<PairPage> {
    return this.queue.of(entry, query);
  }

  @Get('pairs/:left/:right')
  @CaseRoute('record.read', { act: 'reconcile.pair', saw: (pair: PairView) => sidesOf(pair) })
  one(
    @Entry() entry: CaseEntry,
    @Param('left', ParseIdPipe) left: string,
    @Param('right', ParseIdPipe) right: string,
    @Headers('accept-language') languages: string | undefined,
  ): Promise<PairView> {
    return this.compare.of(entry, [left, right], languageOf(languages));
  }

  /** Counts alone: no record is named. */
  @Get('progress')
  @CaseRoute('record.read', { content: false })
  progress(@Entry() entry: CaseEntry): Promise<PairProgress> {
    return this.figures.progress(entry);
  }

  @Get('quality')
  @CaseRoute('record.read', { content: false })
  quality(@Entry() entry: CaseEntry): Promise<PairQuality> {
    return this.figures.quality(entry);
  }

  /** Typed values stand in the body: addresses are kept by proxies and histories. */
  @Post('alike')
  @RateLimited('search')
  @CaseRoute('record.read', { act: 'reconcile.alike', saw: ({ items }: AlikeRecords) => items.map(subjectOf) })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  find(@Entry() entry: CaseEntry, @Body() dto: AlikeDto): Promise<AlikeRecords> {
    return this.alike.of(entry, dto);
  }
}

function sidesOf({ left, right }: { readonly left: PairRecord; readonly right: PairRecord }): readonly string[] {
  return [subjectOf(left), subjectOf(right)];
}

function subjectOf({ recordId }: PairRecord): string {
  return `record:${recordId}`;
}
