import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { Idempotent, ParseIdPipe, ReservedId } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import type { Sent } from '../send/gate.js';
import type { NamedPersonRow } from './agreement.repository.js';
import { NamePeopleDto } from './dto/name-people.dto.js';
import { NamePeople } from './name-people.service.js';
import { ReadSpaces } from './read-spaces.service.js';

/** People of all members who are named in a space. */
@Controller('spaces/:spaceId/people')
export class PeopleController {
  constructor(
    private readonly naming: NamePeople,
    private readonly read: ReadSpaces,
  ) {}

  @Get()
  @Logs('people.list')
  @May('agreement.read')
  list(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @CurrentPerson() _person: Person,
  ): Promise<readonly NamedPersonRow[]> {
    return this.read.people(spaceId);
  }

  @Post()
  @May('people.name')
  @HttpCode(202)
  @Idempotent()
  name(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @ReservedId() messageId: string,
    @Body() dto: NamePeopleDto,
    @CurrentPerson() by: Person,
  ): Promise<Sent> {
    return this.naming.name(spaceId, dto, { messageId, by });
  }
}
