import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Cookies } from './cookies.js';
import { csrfToken } from './csrf.js';
import { CurrentPerson, type Person } from '../person.js';
import { SignOut, type SignedOut } from './sign-out.service.js';

export interface SessionView {
  readonly person: Person;
  /** For the `X-CSRF-Token` header of every change; null for a program, which needs none. */
  readonly csrfToken: string | null;
}

/** Who is signed in, and the end of it. */
@Controller()
export class SessionController {
  constructor(
    private readonly signOut: SignOut,
    private readonly cookies: Cookies,
  ) {}

  @Get('session')
  session(@CurrentPerson() person: Person, @Req() request: Request): SessionView {
    const token = request.headers.authorization === undefined ? this.cookies.read(request, 'session') : undefined;
    return { person, csrfToken: token === undefined ? null : csrfToken(token) };
  }

  @Post('sign-out')
  @HttpCode(200)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const token = this.cookies.read(request, 'session');
    this.cookies.clear(response, 'session');
    return this.signOut.signOut(token);
  }
}
