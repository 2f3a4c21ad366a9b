import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { HttpError } from '#libs/http';
import { Cookies, type NamedPerson } from '#libs/sign-in';
import { StaffSessions } from './staff-sessions.js';

/** Who of the host asks. */
@Injectable()
export class CurrentStaff {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly cookies: Cookies,
  ) {}

  /** @throws HttpError UNAUTHENTICATED where nobody is signed in */
  async of(request: Request): Promise<NamedPerson> {
    const token = this.cookies.read(request, 'session');
    const person = token === undefined ? null : await this.sessions.find(token);
    if (person === null) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    return person;
  }
}
