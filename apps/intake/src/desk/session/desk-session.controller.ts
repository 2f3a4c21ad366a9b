import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForEverybody, languageOf } from '#libs/http';
import { CurrentPerson, IdentityOptions, type Person } from '#libs/people';
import { ServiceRoles, SOFTWARE_VERSION } from '#libs/service';
import { Cookies, csrfToken, type SignedOut, SignOut } from '#libs/sign-in';
import { Practice } from '../../shared/practice/practice.js';
import type { DeskSessionView } from './session-view.js';

/** Who is signed in at the desk, and the end of it. */
@ForEverybody('who is signed in may know it, and sign out')
@Controller()
export class DeskSessionController {
  constructor(
    private readonly options: IdentityOptions,
    private readonly practice: Practice,
    private readonly roles: ServiceRoles,
    private readonly signOut: SignOut,
    private readonly cookies: Cookies,
  ) {}

  @Get('session')
  session(@CurrentPerson() person: Person, @Req() request: Request): DeskSessionView {
    const { authorization, 'accept-language': accepts } = request.headers;
    const token = authorization === undefined ? this.cookies.read(request, 'session') : undefined;
    const language = languageOf(accepts);
    return {
      person,
      csrfToken: token === undefined ? null : csrfToken(token),
      roles: person.roles.map((role) => ({ role, label: this.roles.label(role)[language] })),
      country: this.practice.country.id,
      environment: this.options.environment ?? null,
      version: SOFTWARE_VERSION,
    };
  }

  @Post('sign-out')
  @HttpCode(200)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const token = this.cookies.read(request, 'session');
    this.cookies.clear(response, 'session');
    return this.signOut.signOut(token);
  }
}
