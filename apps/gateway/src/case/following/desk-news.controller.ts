import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe, RequestId } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { DeskNews } from './desk-news.service.js';
import { AssignDto } from './dto/assign.dto.js';
import type { DeskColleague } from './following-view.js';

/** Who looks at a record that came from another country. */
@Controller('spaces/:spaceId')
export class DeskNewsController {
  constructor(private readonly news: DeskNews) {}

  /** Who of this country reads records of the case. */
  @Get('colleagues')
  @CaseRoute('record.read', { content: false })
  colleagues(@Entry() entry: CaseEntry): Promise<readonly DeskColleague[]> {
    return this.news.colleagues(entry);
  }

  @Put('records/:recordId/assignee')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  assign(
    @Entry() entry: CaseEntry,
    @RequestId() requestId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() { personId }: AssignDto,
  ): Promise<void> {
    return this.news.assign({ entry, requestId }, recordId, personId);
  }
}
