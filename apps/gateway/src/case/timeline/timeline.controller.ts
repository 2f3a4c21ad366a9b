import { Controller, Get } from '@nestjs/common';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ReadTimeline } from './read-timeline.service.js';
import type { PlacesView, TimelineView } from './timeline-view.js';

/** When and where. */
@Controller('spaces/:spaceId')
export class TimelineController {
  constructor(private readonly read: ReadTimeline) {}

  @Get('timeline')
  @CaseRoute('record.read', { act: 'timeline.open', saw: recordsIn })
  timeline(@Entry() entry: CaseEntry): Promise<TimelineView> {
    return this.read.dated(entry);
  }

  @Get('places')
  @CaseRoute('record.read', { act: 'places.open', saw: recordsIn })
  places(@Entry() entry: CaseEntry): Promise<PlacesView> {
    return this.read.placed(entry);
  }
}

function recordsIn({ items }: { readonly items: readonly { readonly recordId: string }[] }): readonly string[] {
  return [...new Set(items.map(({ recordId }) => recordId))].map((id) => `record:${id}`);
}
