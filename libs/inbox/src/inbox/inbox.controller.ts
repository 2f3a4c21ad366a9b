import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ForEverybody, type Page } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { ListInboxQuery } from './dto/list-inbox.query.js';
import { SnoozeDto } from './dto/snooze.dto.js';
import type { InboxCount, InboxItem } from './inbox-item.js';
import { MarkDuty } from './mark-duty.service.js';
import { ReadInbox } from './read-inbox.service.js';

/** What waits for a person, their desk and colleagues who are away. */
@ForEverybody('shows what waits for the caller, as roles and agreements allow')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly read: ReadInbox,
    private readonly marks: MarkDuty,
  ) {}

  @Get()
  @Logs('inbox.list', subjectsIn)
  list(@Query() query: ListInboxQuery, @CurrentPerson() person: Person): Promise<Page<InboxItem>> {
    return this.read.list(query, person);
  }

  @Get('count')
  count(@CurrentPerson() person: Person): Promise<InboxCount> {
    return this.read.count(person);
  }

  @Post(':itemId/done')
  @HttpCode(204)
  done(@Param('itemId') itemId: string, @CurrentPerson() person: Person): Promise<void> {
    return this.marks.done(itemId, person);
  }

  @Post(':itemId/snooze')
  @HttpCode(204)
  snooze(@Param('itemId') itemId: string, @Body() dto: SnoozeDto, @CurrentPerson() person: Person): Promise<void> {
    return this.marks.snooze(itemId, new Date(dto.until), person);
  }
}

/** Of what is about no record the case is named. */
function subjectsIn({ items }: Page<InboxItem>): readonly string[] {
  return items.flatMap(({ recordId, spaceId }) => {
    if (recordId !== null) return [`record:${recordId}`];
    return spaceId === null ? [] : [`space:${spaceId}`];
  });
}
