import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Cookies, requireOwnSite } from '#libs/sign-in';
import { IdentityOptions } from './identity.options.js';
import type { Person } from '../person.js';
import { TrustedSessions } from './trusted-sessions.js';

/** Tells which person a browser acts for. */
@Injectable()
export class SessionCaller {
  constructor(
    private readonly options: IdentityOptions,
    private readonly cookies: Cookies,
    private readonly sessions: TrustedSessions,
  ) {}

  /** The person of the session; null without a live one. @throws IdentityError CROSS_SITE, CSRF_TOKEN */
  async find(request: IncomingMessage): Promise<Person | null> {
    const token = this.cookies.read(request, 'session');
    if (token === undefined) return null;
    const person = await this.sessions.find(token);
    if (person) requireOwnSite(request, token, this.options.publicUrl);
    return person;
  }
}
