import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { ExemptionView } from './check-view.js';
import { ExemptRecord } from './exempt-record.service.js';

/** Whether a record of the own country answers who asks about numbers. */
@Controller('spaces/:spaceId/records/:recordId/check-exemption')
export class ExemptionController {
  constructor(private readonly exempting: ExemptRecord) {}

  @Get()
  @CaseRoute('record.read', { content: false })
  one(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<ExemptionView> {
    return this.exempting.of(entry, recordId);
  }

  @Put()
  @CaseRoute('record.change', { content: false })
  @HttpCode(204)
  exempt(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<void> {
    return this.exempting.exempt(entry, recordId);
  }

  @Delete()
  @CaseRoute('record.change', { content: false })
  @HttpCode(204)
  answerAgain(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<void> {
    return this.exempting.answerAgain(entry, recordId);
  }
}
