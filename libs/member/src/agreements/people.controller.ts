import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Once, OnceRequest } from '#libs/http';
import type { CaseEntry } from '../door/case-door.js';
import { CaseRoute, Entry } from '../door/case-route.js';
import type { Sent } from '../send/case-message.js';
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
  @CaseRoute('agreement.read', { act: 'people.list' })
  list(@Entry() entry: CaseEntry): Promise<readonly NamedPersonRow[]> {
    return this.read.people(entry);
  }

  @Post()
  @CaseRoute('people.name', { content: false })
  @HttpCode(202)
  name(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: NamePeopleDto): Promise<Sent> {
    return this.naming.name(once, entry, dto);
  }
}
