import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Cookies, LimitedVisitor, SignIn } from '#libs/sign-in';
import { OpenSessions } from './open-sessions.service.js';

/** Requests count by session, those of a program by the program. */
@Injectable()
export class LimitedPerson extends LimitedVisitor {
  constructor(
    cookies: Cookies,
    signIn: SignIn,
    private readonly sessions: OpenSessions,
  ) {
    super(cookies, signIn);
  }

  override of(request: Request): string | null {
    if (!request.person) return null;
    return this.sessions.nameOf(request) ?? request.person.id;
  }
}
