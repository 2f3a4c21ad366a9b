import { Controller, Get } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import type { OthersTurn, WaitingCount } from './others-turn.js';
import { ReadWaiting } from './read-waiting.service.js';

/** What a person waits for others with. */
@ForEverybody('shows what the caller waits for, in cases that the caller reads')
@Controller('waiting')
export class WaitingController {
  constructor(private readonly read: ReadWaiting) {}

  @Get()
  @Logs('inbox.list', subjectsIn)
  of(@CurrentPerson() person: Person): Promise<OthersTurn> {
    return this.read.of(person);
  }

  /** Asked beside every screen, and names nothing. */
  @Get('count')
  count(@CurrentPerson() person: Person): Promise<WaitingCount> {
    return this.read.countOf(person);
  }
}

/** Of what is about no record the case is named. */
function subjectsIn({ items }: OthersTurn): readonly string[] {
  return items.map(({ recordId, spaceId }) => (recordId === null ? `space:${spaceId}` : `record:${recordId}`));
}
