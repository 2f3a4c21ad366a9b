import { Injectable } from '@nestjs/common';
import { IdentityError } from './identity-error.js';
import { OidcClient } from './oidc-client.js';
import { Sessions } from './sessions.js';
import { SIGNED_OUT_PAGE } from './signed-out-page.js';

/** What a browser does after a sign-out. */
export interface SignedOut {
  /** Where the browser goes to end its session at the issuer too; null when there is nothing to end. */
  readonly endSessionUrl: string | null;
  /** Where the browser goes next: to the issuer, which sends it on, or to the page that says that nobody is signed in. */
  readonly next: string;
}

/** Ends a session here, and says how to end it at the issuer. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly oidc: OidcClient,
  ) {}

  async signOut(token: string | undefined): Promise<SignedOut> {
    const idToken = token === undefined ? null : await this.sessions.end(token);
    const endSessionUrl = idToken === null ? null : await this.endSessionUrl(idToken);
    return { endSessionUrl, next: endSessionUrl ?? SIGNED_OUT_PAGE };
  }

  /** The session here is over whether or not the issuer answers. */
  private async endSessionUrl(idToken: string): Promise<string | null> {
    try {
      return await this.oidc.endSessionUrl(idToken);
    } catch (error) {
      if (error instanceof IdentityError) return null;
      throw error;
    }
  }
}
