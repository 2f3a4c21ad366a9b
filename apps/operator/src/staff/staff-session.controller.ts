import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpError } from '#libs/http';
import { Cookies, csrfToken, type NamedPerson, type SignedOut, SignOut } from '#libs/sign-in';
import { OperatorContext } from '../operator.context.js';
import { StaffSessions } from './staff-sessions.js';

/** Who is signed in at the operator. */
export interface StaffSessionView {
  readonly person: NamedPerson;
  /** For the `X-CSRF-Token` header of every change. */
  readonly csrfToken: string;
  /** How the network is named where it is not the one for real work, such as Demo; null where it is. */
  readonly environment: string | null;
}

/** Who is signed in, and the end of it. */
@Controller()
export class StaffSessionController {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly signOut: SignOut,
    private readonly cookies: Cookies,
    private readonly context: OperatorContext,
  ) {}

  @Get('session')
  async session(@Req() request: Request): Promise<StaffSessionView> {
    const token = this.cookies.read(request, 'session');
    const person = token === undefined ? null : await this.sessions.find(token);
    if (token === undefined || person === null) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    return { person, csrfToken: csrfToken(token), environment: this.context.environment };
  }

  @Post('sign-out')
  @HttpCode(200)
  end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const token = this.cookies.read(request, 'session');
    this.cookies.clear(response, 'session');
    return this.signOut.signOut(token);
  }
}
