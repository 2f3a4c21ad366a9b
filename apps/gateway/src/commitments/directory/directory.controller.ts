import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { RequestId } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { MemberDesks } from './directory-view.js';
import { PostDesksDto } from './dto/post-desks.dto.js';
import { PostDesks } from './post-desks.service.js';
import { ReadDirectory } from './read-directory.service.js';

/** Desks of all members of a case, and who is on duty. */
@Controller('spaces/:spaceId/directory')
export class DirectoryController {
  constructor(
    private readonly read: ReadDirectory,
    private readonly posting: PostDesks,
  ) {}

  @Get()
  @CaseRoute('agreement.read', { act: 'directory.list' })
  list(@Entry() entry: CaseEntry): Promise<readonly MemberDesks[]> {
    return this.read.of(entry);
  }

  @Put('desks')
  @CaseRoute('people.name', { content: false })
  @HttpCode(202)
  post(@Entry() entry: CaseEntry, @Body() dto: PostDesksDto, @RequestId() requestId: string): Promise<void> {
    return this.posting.post(entry, dto, requestId);
  }
}
