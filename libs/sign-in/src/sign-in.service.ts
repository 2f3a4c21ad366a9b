import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { IdentityError } from './identity-error.js';
import { SignInOptions } from './sign-in.options.js';
import { OidcClient } from './oidc-client.js';
import { HOME, parseReturnTo } from './return-to.js';
import { Sessions } from './sessions.js';
import { SignInClock } from './sign-in-clock.js';
import { AttemptSeal, type SignInAttempt } from './sign-in-attempt.js';

/** Where a browser goes next, and the cookie it takes along. */
export interface SignInStep {
  readonly location: string;
  readonly cookie: string;
}

const events = logEvents('identity', { signedIn: 'info', refused: 'warn' });

/** Signs people in with the national identity provider. */
@Injectable()
export class SignIn {
  private readonly seal: AttemptSeal;

  constructor(
    private readonly options: SignInOptions,
    private readonly oidc: OidcClient,
    private readonly sessions: Sessions,
    private readonly clock: SignInClock,
    private readonly log: EventLog,
  ) {
    this.seal = new AttemptSeal(options.clientSecret);
  }

  /** Where a sign-in would return to; home where that is no path of this site. */
  placeOr(returnTo: unknown): string {
    try {
      return parseReturnTo(returnTo, this.options.publicUrl);
    } catch (error) {
      if (error instanceof IdentityError) return HOME;
      throw error;
    }
  }

  /** Where the sign-in that a cookie carries was to return to; home where it carries none. */
  placeOf(cookie: string | undefined): string {
    return this.attemptOf(cookie)?.returnTo ?? HOME;
  }

  /** @throws IdentityError RETURN_TO_INVALID, ISSUER_UNAVAILABLE */
  async begin(returnTo: unknown): Promise<SignInStep> {
    const { location, attempt } = await this.oidc.begin(parseReturnTo(returnTo, this.options.publicUrl));
    return { location, cookie: this.seal.seal(attempt, this.clock.now()) };
  }

  /**
   * Ends what `begin` began in the same browser.
   *
   * @param query of the callback, with its question mark
   * @throws IdentityError SIGN_IN_EXPIRED, SIGN_IN_REFUSED, NO_ROLE, ISSUER_UNAVAILABLE
   */
  async finish(query: string, cookie: string | undefined): Promise<SignInStep> {
    const attempt = this.attemptOf(cookie);
    if (!attempt) throw new IdentityError('SIGN_IN_EXPIRED', 'no sign-in was begun in this browser');
    try {
      const cookie = await this.sessions.open(await this.oidc.finish(query, attempt));
      this.log.write(events.signedIn);
      return { location: attempt.returnTo, cookie };
    } catch (error) {
      // A refusal is an answer and no defect, so nothing else would tell those who look after the sign-in.
      if (error instanceof IdentityError) this.log.write(events.refused, { code: error.code }, error);
      throw error;
    }
  }

  private attemptOf(cookie: string | undefined): SignInAttempt | null {
    return cookie === undefined ? null : this.seal.open(cookie, this.clock.now());
  }
}
