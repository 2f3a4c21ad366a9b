import { Injectable } from '@nestjs/common';
import { type StepResult, Worker } from '#libs/exchange';
import { OpenSessions } from '../identity/open-sessions.service.js';
import { EventStreams } from './event-streams.service.js';

/** Ends the streams of sessions that are over, wherever they ended: nobody who signed out is told anything more. */
@Injectable()
export class SessionEndWorker extends Worker {
  override readonly name = 'session-end';

  constructor(
    private readonly streams: EventStreams,
    private readonly sessions: OpenSessions,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const streams = this.streams.open();
    const names = new Set(streams.flatMap(({ session }) => session ?? []));
    if (names.size === 0) return 'idle';
    const open = await this.sessions.among([...names]);
    for (const stream of streams) if (stream.session !== null && !open.has(stream.session)) stream.close();
    return 'idle';
  }
}
