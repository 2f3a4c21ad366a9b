import { Injectable } from '@nestjs/common';
import { OpenSessions, type Role } from '#libs/people';
import { type StepResult, Worker } from '#libs/work';
import type { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';

/**
 * Ends the streams of sessions that are over, wherever they ended, and of people whose roles are others now: no person who signed out gets anything
 * more, and a browser that comes back gets what its person may see then.
 */
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
    for (const stream of streams)
      if (stream.session !== null && !isSame(stream, open.get(stream.session))) stream.close();
    return 'idle';
  }
}

/** Roles are in the order of this build, on both sides. */
function isSame({ person }: EventStream, roles: readonly Role[] | undefined): boolean {
  return roles?.join() === person.roles.join();
}
