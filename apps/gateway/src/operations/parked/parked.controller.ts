import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type ParkedRecord, ParkedRecords } from '#libs/exchange';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import { ParkedDecisionDto } from './dto/parked-decision.dto.js';
import { ParsePositionPipe } from '../board/parse-position.pipe.js';

/** Records that this build could not apply. People have each tried again or close it, with a reason that stays. */
@Controller('spaces/:spaceId/parked')
export class ParkedController {
  constructor(private readonly parked: ParkedRecords) {}

  @Get()
  @May('parked.decide')
  list(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @CurrentPerson() _person: Person,
  ): Promise<readonly ParkedRecord[]> {
    return this.parked.list(spaceId);
  }

  @Post(':position/retry')
  @May('parked.decide')
  @HttpCode(204)
  retry(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('position', ParsePositionPipe) position: string,
    @Body() { reason }: ParkedDecisionDto,
    @CurrentPerson() { id }: Person,
  ): Promise<void> {
    return this.parked.retry({ spaceId, position: BigInt(position), by: id, reason });
  }

  @Post(':position/close')
  @May('parked.decide')
  @HttpCode(204)
  close(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('position', ParsePositionPipe) position: string,
    @Body() { reason }: ParkedDecisionDto,
    @CurrentPerson() { id }: Person,
  ): Promise<void> {
    return this.parked.close({ spaceId, position: BigInt(position), by: id, reason });
  }
}
