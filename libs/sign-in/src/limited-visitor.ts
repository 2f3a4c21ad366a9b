import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { LimitedCaller } from '#libs/http';
import { Cookies } from './cookies.js';
import { SignIn } from './sign-in.service.js';
import { signedOutPage } from './signed-out-page.js';
import { wantsPage } from './wants-page.js';

/** How people who sign in are counted; a service says besides how those are who did. */
@Injectable()
export abstract class LimitedVisitor extends LimitedCaller {
  constructor(
    protected readonly cookies: Cookies,
    private readonly signIn: SignIn,
  ) {
    super();
  }

  override attemptOf(request: Request): string | null {
    const attempt = this.cookies.read(request, 'sign-in');
    return attempt === undefined ? null : createHash('sha256').update(attempt).digest('hex');
  }

  override pageOf(request: Request): string | null {
    if (!wantsPage(request)) return null;
    const { returnTo } = request.query;
    const attempt = this.cookies.read(request, 'sign-in');
    const place = returnTo === undefined ? this.signIn.placeOf(attempt) : this.signIn.placeOr(returnTo);
    return signedOutPage('TOO_MANY_REQUESTS', place);
  }
}
