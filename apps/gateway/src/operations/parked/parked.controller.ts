import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type ParkedRecord, ParkedRecords } from '#libs/exchange';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ParkedDecisionDto } from './dto/parked-decision.dto.js';
import { ParsePositionPipe } from '../board/parse-position.pipe.js';

/** Records that this build could not apply. People have each tried again or close it, with a reason that stays. */
@Controller('spaces/:spaceId/parked')
export class ParkedController {
  constructor(private readonly parked: ParkedRecords) {}

  @Get()
  @CaseRoute('parked.decide', { content: false })
  list(@Entry() { spaceId }: CaseEntry): Promise<readonly ParkedRecord[]> {
    return this.parked.list(spaceId);
  }

  @Post(':position/retry')
  @CaseRoute('parked.decide', { content: false })
  @HttpCode(204)
  retry(
    @Entry() { spaceId, by }: CaseEntry,
    @Param('position', ParsePositionPipe) position: string,
    @Body() { reason }: ParkedDecisionDto,
  ): Promise<void> {
    return this.parked.retry({ spaceId, position: BigInt(position), by: by.id, reason });
  }

  @Post(':position/close')
  @CaseRoute('parked.decide', { content: false })
  @HttpCode(204)
  close(
    @Entry() { spaceId, by }: CaseEntry,
    @Param('position', ParsePositionPipe) position: string,
    @Body() { reason }: ParkedDecisionDto,
  ): Promise<void> {
    return this.parked.close({ spaceId, position: BigInt(position), by: by.id, reason });
  }
}
