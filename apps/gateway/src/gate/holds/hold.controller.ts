import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { PeopleHolds, type SentNow } from './people-holds.service.js';

/** What its author sent by one key or one click, and may still take back. */
@Controller('spaces/:spaceId/holds')
export class HoldController {
  constructor(private readonly holds: PeopleHolds) {}

  @Delete(':holdId')
  @CaseRoute('agreement.read', { content: false })
  @HttpCode(204)
  undo(@Entry() entry: CaseEntry, @Param('holdId', ParseIdPipe) holdId: string): Promise<void> {
    return this.holds.undo(entry, holdId);
  }

  @Post(':holdId/send')
  @CaseRoute('agreement.read', { content: false })
  @HttpCode(200)
  send(@Entry() entry: CaseEntry, @Param('holdId', ParseIdPipe) holdId: string): Promise<SentNow> {
    return this.holds.sendNow(entry, holdId);
  }
}
