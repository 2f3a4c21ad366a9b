import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForEverybody, languageOf } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { Cookies, csrfToken, type SignedOut, SignOut } from '#libs/sign-in';
import { SessionFrame } from './session-frame.service.js';
import type { SessionView } from './session-view.js';

export type { SignedOut } from '#libs/sign-in';
export type { SessionView } from './session-view.js';

/** Who is signed in, and the end of it. */
@ForEverybody('who is signed in may know it, and sign out')
@Controller()
export class SessionController {
  constructor(
    private readonly frame: SessionFrame,
    private readonly signOut: SignOut,
    private readonly cookies: Cookies,
  ) {}

  @Get('session')
  session(@CurrentPerson() person: Person, @Req() request: Request): SessionView {
    const { authorization, 'accept-language': accepts } = request.headers;
    const token = authorization === undefined ? this.cookies.read(request, 'session') : undefined;
    const csrf = token === undefined ? null : csrfToken(token);
    return this.frame.of(person, { language: languageOf(accepts), csrfToken: csrf });
  }

  @Post('sign-out')
  @HttpCode(200)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const token = this.cookies.read(request, 'session');
    this.cookies.clear(response, 'session');
    return this.signOut.signOut(token);
  }
}
