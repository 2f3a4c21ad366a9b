import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { HoldRecordDto } from './dto/hold-record.dto.js';
import { HoldRecord } from './hold-record.service.js';

/** Whether a record is kept for proceedings, whoever recalls it. */
@Controller('spaces/:spaceId/records/:recordId/hold')
export class RecordHoldController {
  constructor(private readonly holding: HoldRecord) {}

  @Put()
  @CaseRoute('recall.hold', { content: false })
  @HttpCode(204)
  hold(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() dto: HoldRecordDto,
  ): Promise<void> {
    return this.holding.hold(entry, recordId, dto);
  }

  @Delete()
  @CaseRoute('recall.hold', { content: false })
  @HttpCode(204)
  end(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<void> {
    return this.holding.end(entry, recordId);
  }
}
