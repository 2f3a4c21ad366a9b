import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { BodyLimit, Once, OnceRequest, ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { CheckLog, CheckView } from './check-view.js';
import { CheckLinesDto } from './dto/check-lines.dto.js';
import { CheckQuery } from './dto/check.query.js';
import { MakeCheck, type MadeCheck } from './make-check.service.js';
import { ReadCheck } from './read-check.service.js';

const LIST_BYTES = 4 * 1024 * 1024;

/** Lists of numbers and names: what is known of them at home, and at other members. */
@Controller('spaces/:spaceId')
export class CheckController {
  constructor(
    private readonly making: MakeCheck,
    private readonly reading: ReadCheck,
  ) {}

  @Post('checks')
  @BodyLimit(LIST_BYTES)
  @CaseRoute('record.read', { content: false })
  @HttpCode(202)
  make(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: CheckLinesDto): Promise<MadeCheck> {
    return this.making.make(once, entry, dto);
  }

  @Get('checks/:checkId')
  @CaseRoute('record.read', { act: 'check.open', saw: recordsOf })
  @Header('cache-control', 'no-store')
  one(
    @Entry() entry: CaseEntry,
    @Param('checkId', ParseIdPipe) checkId: string,
    @Query() query: CheckQuery,
  ): Promise<CheckView> {
    return this.reading.of(entry, checkId, query);
  }

  @Get('check-log')
  @CaseRoute('record.read', { act: 'check.log', saw: () => [] })
  log(@Entry() entry: CaseEntry): Promise<CheckLog> {
    return this.reading.log(entry);
  }
}

function recordsOf({ items }: CheckView): readonly string[] {
  return items.flatMap(({ records }) => records.map(({ recordId }) => `record:${recordId}`));
}
