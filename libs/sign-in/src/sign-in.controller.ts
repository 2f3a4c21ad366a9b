import { Controller, Get, Header, HttpStatus, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public, RateLimited } from '#libs/http';
import { Cookies } from './cookies.js';
import { IdentityError } from './identity-error.js';
import { LONGEST_MS, Sessions } from './sessions.js';
import { AttemptSeal } from './sign-in-attempt.js';
import { SignIn } from './sign-in.service.js';
import { signedOutPage } from './signed-out-page.js';
import { wantsPage } from './wants-page.js';

/** The two steps of a sign-in; both are visited by browsers, not by scripts. */
@Public()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  @Get('sign-in')
  @RateLimited('sign-in')
  @Header('cache-control', 'no-store')
  async begin(@Query('returnTo') returnTo: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    await orExplain({ request, response, returnTo: this.signIn.placeOr(returnTo) }, async () => {
      const { location, cookie } = await this.signIn.begin(returnTo);
      this.cookies.set(response, 'sign-in', { value: cookie, maxAgeMs: AttemptSeal.lifetimeMs });
      response.redirect(HttpStatus.FOUND, location);
    });
  }

  /** An attempt is used up by the first callback; a session that this browser had ends with the new one. */
  @Get('session/callback')
  @RateLimited('callback')
  @Header('cache-control', 'no-store')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const attempt = this.cookies.read(request, 'sign-in');
    this.cookies.clear(response, 'sign-in');
    await orExplain({ request, response, returnTo: this.signIn.placeOf(attempt) }, async () => {
      const { location, cookie } = await this.signIn.finish(queryOf(request), attempt);
      const former = this.cookies.read(request, 'session');
      if (former !== undefined) await this.sessions.end(former);
      this.cookies.set(response, 'session', { value: cookie, maxAgeMs: LONGEST_MS });
      response.redirect(HttpStatus.FOUND, location);
    });
  }
}

/** Who looks at a page is shown one that says why, and offers to try again; anybody else gets problem details. */
async function orExplain(
  { request, response, returnTo }: { request: Request; response: Response; returnTo: string },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof IdentityError) || !wantsPage(request)) throw error;
    response.redirect(HttpStatus.FOUND, signedOutPage(error.code, returnTo));
  }
}

function queryOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?');
  return start < 0 ? '' : originalUrl.slice(start);
}
