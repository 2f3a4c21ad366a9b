import { Controller, Get, Param } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { RecordGroupView } from './judgement-view.js';
import { ReadGroup } from './read-group.service.js';

/** Which records stand as one. */
@Controller('spaces/:spaceId/records')
export class GroupController {
  constructor(private readonly groups: ReadGroup) {}

  @Get(':recordId/group')
  @CaseRoute('record.read', { act: 'record.group', saw: (group: RecordGroupView) => seenIn(group) })
  group(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<RecordGroupView> {
    return this.groups.of(entry, recordId);
  }
}

function seenIn({ recordId, same, dispute }: RecordGroupView): readonly string[] {
  const others = [...same, ...(dispute?.way ?? [])].map((one) => one.recordId);
  return [...new Set([recordId, ...others])].map((id) => `record:${id}`);
}
