import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { BodyLimit, RateLimited } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { AudienceDto } from './dto/audience.dto.js';
import { ForeseeAudience, type ForeseenAudience } from './foresee-audience.service.js';

/** Of changes of many records, with what each value is said again with. */
const MANY_BYTES = 4 * 1024 * 1024;

/** Who gets what, before anything is sent. */
@Controller('spaces/:spaceId/audience')
export class AudienceController {
  constructor(private readonly foreseeing: ForeseeAudience) {}

  /** The door of each change is that of the route that sends it. */
  @Post()
  @CaseRoute('agreement.read', { act: 'record.audience', saw: heldRecords })
  @RateLimited('audience')
  @HttpCode(200)
  @BodyLimit(MANY_BYTES)
  @Header('cache-control', 'no-store')
  foresee(@Entry() entry: CaseEntry, @Body() dto: AudienceDto): Promise<ForeseenAudience> {
    return this.foreseeing.of(entry, dto);
  }
}

function heldRecords({ records }: ForeseenAudience): readonly string[] {
  return records.map((recordId) => `record:${recordId}`);
}
