import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SendingForecast } from '#libs/approval';
import { Logs } from '#libs/audit';
import { formatEtag, Idempotent, IfMatch, ParseIdPipe, ReservedId } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { ChangeRecord } from './change-record.service.js';
import { CreateRecord, type RecordAccepted } from './create-record.service.js';
import { ChangeRecordDto } from './dto/change-record.dto.js';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { ForecastDto } from './dto/forecast.dto.js';
import { RecordPath } from './dto/record-path.js';
import { ListRecordsQuery } from './dto/list-records.query.js';
import { SearchRecordsDto } from './dto/search-records.dto.js';
import { ForecastSending } from './forecast-sending.service.js';
import { ListRecords } from './list/list-records.service.js';
import { ReadRecords } from './read-records.service.js';
import type { ChangeView, RecordDelivery, RecordList, RecordView } from './record-views.js';

/** Records of a space: those of the own country, and what others released to it. */
@Controller('spaces/:spaceId/records')
export class RecordController {
  constructor(
    private readonly createRecord: CreateRecord,
    private readonly changeRecord: ChangeRecord,
    private readonly listRecords: ListRecords,
    private readonly read: ReadRecords,
    private readonly forecasts: ForecastSending,
  ) {}

  @Post()
  @HttpCode(202)
  @Idempotent()
  create(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @ReservedId() reservedId: string,
    @Body() dto: CreateRecordDto,
    @CurrentPerson() person: Person,
  ): Promise<RecordAccepted> {
    return this.createRecord.create({ spaceId, reservedId }, dto, person);
  }

  @Patch(':recordId')
  @HttpCode(202)
  change(
    @Param() { spaceId, recordId }: RecordPath,
    @IfMatch() ifMatch: string,
    @Body() dto: ChangeRecordDto,
    @CurrentPerson() person: Person,
  ): Promise<RecordAccepted> {
    return this.changeRecord.change({ spaceId, recordId, ifMatch }, dto, person);
  }

  @Get()
  @Logs('record.list', shownIn)
  list(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Query() query: ListRecordsQuery,
    @CurrentPerson() person: Person,
  ): Promise<RecordList> {
    return this.listRecords.listAt(spaceId, query, person);
  }

  /** A list that is asked for in the body: proxies, histories and referrers keep addresses, and words are content. */
  @Post('search')
  @Logs('record.search', shownIn)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  search(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Body() dto: SearchRecordsDto,
    @CurrentPerson() person: Person,
  ): Promise<RecordList> {
    return this.listRecords.list(spaceId, dto, person);
  }

  /** What would become of it if it were sent now; refused as sending would be. */
  @Post('forecast')
  @HttpCode(200)
  forecast(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Body() dto: ForecastDto,
    @CurrentPerson() person: Person,
  ): Promise<SendingForecast> {
    return this.forecasts.foresee(spaceId, dto, person);
  }

  @Get(':recordId')
  @Logs('record.open')
  async one(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecordView> {
    const record = await this.read.open(spaceId, recordId, person);
    response.setHeader('etag', formatEtag(record.version));
    return record;
  }

  @Get(':recordId/history')
  @Logs('record.history')
  history(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
  ): Promise<readonly ChangeView[]> {
    return this.read.history(spaceId, recordId, person);
  }

  @Get(':recordId/delivery')
  @Logs('record.delivery')
  delivery(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
  ): Promise<RecordDelivery> {
    return this.read.delivery(spaceId, recordId, person);
  }
}

function shownIn({ items }: RecordList): readonly string[] {
  return items.map(({ recordId }) => `record:${recordId}`);
}
