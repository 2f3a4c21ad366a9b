import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ForEverybody, languageOf } from '#libs/http';
import { recordTypeViews } from './catalogue/catalogue.js';
import type { RecordChecks, RecordTypeView, SplitLine } from './catalogue/record-type-views.js';
import { CheckRecords } from './checks/check-records.service.js';
import { RecordChecksDto, RecordLineDto } from './dto/record-checks.dto.js';

/** What may be said of records, and what looks wrong while it is being typed: no case and no person of it. */
@ForEverybody('what may be said of records at all, without a case')
@Controller()
export class RecordTypeController {
  constructor(private readonly checks: CheckRecords) {}

  @Get('record-types')
  types(): readonly RecordTypeView[] {
    return recordTypeViews();
  }

  @Post('record-checks')
  @HttpCode(200)
  check(@Body() dto: RecordChecksDto, @Headers('accept-language') languages: string | undefined): RecordChecks {
    return this.checks.check(dto, languageOf(languages));
  }

  @Post('record-lines')
  @HttpCode(200)
  line(@Body() dto: RecordLineDto): SplitLine {
    return this.checks.split(dto);
  }
}
