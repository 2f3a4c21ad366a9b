import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, OpenSessions, type Person } from '#libs/people';
import { Clock } from '#libs/work';
import { parseEventId } from './event.js';
import { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';

/** What changes, as it changes: server-sent events for people who are signed in, each filtered for the reader. */
@ForEverybody('each event is told to those alone who may know of it')
@Controller('events')
export class EventController {
  constructor(
    private readonly streams: EventStreams,
    private readonly clock: Clock,
    private readonly sessions: OpenSessions,
  ) {}

  @Get()
  open(
    @CurrentPerson() person: Person,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    this.streams.requireRoom(person);
    const lastId = lastEventId === undefined ? null : (parseEventId(lastEventId) ?? undefined);
    const listener = { person, session: this.sessions.nameOf(request) };
    const stream = new EventStream(listener, lastId, this.clock.now().getTime(), response);
    this.streams.add(stream);
    response.on('close', () => this.streams.remove(stream));
  }
}
