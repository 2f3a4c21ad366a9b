import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ThreadSeenDto } from './dto/seen.dto.js';
import { SeeThread } from './see-thread.service.js';

/** How much of what was said about a record the caller has seen. */
@Controller('spaces/:spaceId/threads/:recordId')
export class ThreadController {
  constructor(private readonly seeing: SeeThread) {}

  /** It was in view. */
  @Put('seen')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  see(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() { through }: ThreadSeenDto,
  ): Promise<void> {
    return this.seeing.see(entry, recordId, through);
  }
}
