import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Cookies } from '#libs/sign-in';
import { Clock } from '#libs/work';
import type { Role } from '../person.js';
import { hashOf, SessionRepository } from './session.repository.js';

/** Tells for what goes on after its request whether the session that asked for it still does. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Names the session of a request, not its token; null where a program asks. */
  nameOf(request: IncomingMessage): string | null {
    if (request.headers.authorization !== undefined) return null;
    const token = this.cookies.read(request, 'session');
    return token === undefined ? null : hashOf(token).toString('hex');
  }

  /** Those of these sessions that go on, and the roles that their people have now. */
  among(names: readonly string[]): Promise<ReadonlyMap<string, readonly Role[]>> {
    return this.sessions.among(names, this.clock.now());
  }
}
