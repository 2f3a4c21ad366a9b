import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SendingForecast } from '#libs/approval';
import {
  BodyLimit,
  formatEtag,
  IfMatch,
  Once,
  OnceRequest,
  ParseIdPipe,
  type ProblemTeller,
  RateLimited,
  TellProblem,
} from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ChangeRecord, type ChangesAccepted } from './change-record.service.js';
import { CreateRecord } from './create-record.service.js';
import { CreateRecords, type RecordBatch } from './create-records.service.js';
import { ChangeRecordDto } from './dto/change-record.dto.js';
import { ChangeRecordsDto } from './dto/change-records.dto.js';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { CreateRecordsDto } from './dto/create-records.dto.js';
import { ForecastDto } from './dto/forecast.dto.js';
import { ListRecordsQuery } from './dto/list-records.query.js';
import { RecordIdsDto } from './dto/record-ids.dto.js';
import { SearchRecordsDto } from './dto/search-records.dto.js';
import { ForecastSending } from './forecast-sending.service.js';
import { CountFilters } from './list/count-filters.service.js';
import { ListRecords } from './list/list-records.service.js';
import type { RecordAccepted } from './new-records.service.js';
import { ReadRecords } from './read-records.service.js';
import type {
  ChangeView,
  CountedFilters,
  OwnValuesList,
  RecordDelivery,
  RecordList,
  RecordView,
} from './record-views.js';

/** Of many records at once. */
const BATCH_BYTES = 4 * 1024 * 1024;

/** Records of a space: those of the own country, and what others released to it. */
@Controller('spaces/:spaceId/records')
export class RecordController {
  constructor(
    private readonly createRecord: CreateRecord,
    private readonly createRecords: CreateRecords,
    private readonly changeRecord: ChangeRecord,
    private readonly listRecords: ListRecords,
    private readonly countFilters: CountFilters,
    private readonly read: ReadRecords,
    private readonly forecasts: ForecastSending,
  ) {}

  @Post()
  @CaseRoute('record.create', { content: false })
  @HttpCode(202)
  create(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: CreateRecordDto): Promise<RecordAccepted> {
    return this.createRecord.create(once, entry, dto);
  }

  /** Up to 500 at once: each row is answered by itself, in its place; those that may be entered are one commit. */
  @Post('batch')
  @CaseRoute('record.create', { content: false })
  @RateLimited('batch')
  @HttpCode(202)
  @BodyLimit(BATCH_BYTES)
  createMany(
    @Once() once: OnceRequest,
    @Entry() entry: CaseEntry,
    @Body() dto: CreateRecordsDto,
    @TellProblem() tell: ProblemTeller,
  ): Promise<RecordBatch> {
    return this.createRecords.create(once, entry, { dto, tell });
  }

  /** Up to 200 records at once, all of them or none. What is held of it is one hold. */
  @Post('changes')
  @CaseRoute('record.change', { content: false })
  @RateLimited('changes')
  @HttpCode(202)
  @BodyLimit(BATCH_BYTES)
  changeMany(@Entry() entry: CaseEntry, @Body() dto: ChangeRecordsDto): Promise<ChangesAccepted> {
    return this.changeRecord.changeAll(entry, dto);
  }

  @Patch(':recordId')
  @CaseRoute('record.change', { content: false })
  @HttpCode(202)
  change(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @IfMatch() ifMatch: string,
    @Body() dto: ChangeRecordDto,
  ): Promise<RecordAccepted> {
    return this.changeRecord.change(entry, { recordId, ifMatch }, dto);
  }

  @Get()
  @CaseRoute('record.read', { act: 'record.list', saw: shownIn })
  list(@Entry() entry: CaseEntry, @Query() query: ListRecordsQuery): Promise<RecordList> {
    return this.listRecords.listAt(entry, query);
  }

  /** A list that is asked for in the body: proxies, histories and referrers keep addresses, and words are content. */
  @Post('search')
  @CaseRoute('record.read', { act: 'record.search', saw: shownIn })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  search(@Entry() entry: CaseEntry, @Body() dto: SearchRecordsDto): Promise<RecordList> {
    return this.listRecords.list(entry, dto);
  }

  /** What each value of each filter of such a list would give: numbers alone, of words that the log says were looked for. */
  @Post('counts')
  @CaseRoute('record.read', { act: 'record.count', saw: () => [] })
  @RateLimited('counts')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async count(@Entry() entry: CaseEntry, @Body() dto: SearchRecordsDto): Promise<CountedFilters> {
    return { counts: await this.countFilters.of(entry, dto) };
  }

  /** A list as it is printed: whole as far as paper goes, which is an export. */
  @Post('print')
  @CaseRoute('record.read', { act: 'record.print', saw: shownIn })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  print(@Entry() entry: CaseEntry, @Body() dto: SearchRecordsDto): Promise<RecordList> {
    return this.listRecords.print(entry, dto);
  }

  /** Values of records of the own country, to give them to others: many at once, and it counts as no opening. */
  @Post('values')
  @CaseRoute('record.change', { act: 'record.values', saw: valuesOf })
  @RateLimited('values')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  values(@Entry() entry: CaseEntry, @Body() { recordIds }: RecordIdsDto): Promise<OwnValuesList> {
    return this.read.own(entry, recordIds);
  }

  /** What would become of it if it were sent now; refused as sending would be. */
  @Post('forecast')
  @CaseRoute('record.create', { content: false })
  @HttpCode(200)
  forecast(@Entry() entry: CaseEntry, @Body() dto: ForecastDto): Promise<SendingForecast> {
    return this.forecasts.foresee(entry, dto);
  }

  @Get(':recordId')
  @CaseRoute('record.read', { act: 'record.open' })
  async one(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecordView> {
    const record = await this.read.open(entry, recordId);
    response.setHeader('etag', formatEtag(record.version));
    return record;
  }

  /** The same beside a request for approval or an open question about it, which it needs: it counts as no opening. */
  @Get(':recordId/preview')
  @CaseRoute('record.read', { act: 'record.preview' })
  preview(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<RecordView> {
    return this.read.preview(entry, recordId);
  }

  @Get(':recordId/history')
  @CaseRoute('record.read', { act: 'record.history' })
  history(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<readonly ChangeView[]> {
    return this.read.history(entry, recordId);
  }

  @Get(':recordId/delivery')
  @CaseRoute('record.read', { act: 'record.delivery' })
  delivery(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<RecordDelivery> {
    return this.read.delivery(entry, recordId);
  }
}

function valuesOf({ records }: OwnValuesList): readonly string[] {
  return records.map(({ recordId }) => `record:${recordId}`);
}

function shownIn({ items }: RecordList): readonly string[] {
  return items.map(({ recordId }) => `record:${recordId}`);
}
