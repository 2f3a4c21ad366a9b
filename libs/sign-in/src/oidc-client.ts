import { Injectable } from '@nestjs/common';
import { isNativeError } from 'node:util/types';
import * as oidc from 'openid-client';
import { IdentityError } from './identity-error.js';
import { SignInOptions } from './sign-in.options.js';
import type { Claims } from './claims.js';
import type { SignInAttempt } from './sign-in-attempt.js';
import { SIGNED_OUT_PAGE } from './signed-out-page.js';

const TIMEOUT_S = 10;
const DEFAULT_SCOPE = 'openid profile';
const CALLBACK_PATH = '/api/v1/session/callback';

/** A confirmed sign-in. */
export interface ConfirmedSignIn {
  readonly claims: Claims;
  readonly idToken: string;
  /** By which the issuer is asked again; null where it gives none. */
  readonly refreshToken: string | null;
}

/** A session, as far as the issuer is asked about it. */
export interface Confirmable {
  readonly subject: string;
  readonly idToken: string;
  readonly refreshToken: string;
}

/** Talks to the national identity provider: authorization code with PKCE (RFC 7636), state and nonce, signatures checked. */
@Injectable()
export class OidcClient {
  /** Metadata of the issuer, asked for once; forgotten after a failure. */
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(private readonly options: SignInOptions) {}

  /** Begins a sign-in: where the browser goes, and what it has to bring back. @throws IdentityError ISSUER_UNAVAILABLE */
  async begin(returnTo: string): Promise<{ location: string; attempt: SignInAttempt }> {
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const location = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: new URL(CALLBACK_PATH, this.options.publicUrl).href,
      scope: this.options.scope ?? DEFAULT_SCOPE,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, attempt };
  }

  /**
   * Redeems what the browser brought back.
   *
   * @param query of the callback, with its question mark
   * @throws IdentityError SIGN_IN_REFUSED, ISSUER_UNAVAILABLE
   */
  async finish(query: string, attempt: SignInAttempt): Promise<ConfirmedSignIn> {
    const configuration = await this.configuration();
    const callback = new URL(`${CALLBACK_PATH}${query}`, this.options.publicUrl);
    const tokens = await told('SIGN_IN_REFUSED', () =>
      oidc.authorizationCodeGrant(configuration, callback, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      }),
    );
    const refreshToken = tokens.refresh_token ?? null;
    return { claims: tokens.claims() ?? {}, idToken: tokens.id_token ?? '', refreshToken };
  }

  /**
   * Asks the issuer whether somebody who signed in may still, and as what.
   *
   * @throws IdentityError SIGN_IN_REFUSED where they may not, ISSUER_UNAVAILABLE
   */
  async confirmAgain({ subject, idToken, refreshToken }: Confirmable): Promise<ConfirmedSignIn> {
    const configuration = await this.configuration();
    return told('SIGN_IN_REFUSED', async () => {
      const tokens = await oidc.refreshTokenGrant(configuration, refreshToken);
      // An issuer may leave the ID token out of this answer, and tells the claims at an address of its own then.
      const claims = tokens.claims() ?? (await oidc.fetchUserInfo(configuration, tokens.access_token, subject));
      return { claims, idToken: tokens.id_token ?? idToken, refreshToken: tokens.refresh_token ?? refreshToken };
    });
  }

  /** Where a browser ends its session at the issuer too; null when the issuer offers no such address. */
  async endSessionUrl(idToken: string): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: new URL(SIGNED_OUT_PAGE, this.options.publicUrl).href,
    }).href;
  }

  /** Where the issuer publishes its keys. @throws IdentityError ISSUER_UNAVAILABLE */
  async keysUrl(): Promise<URL> {
    const { jwks_uri } = (await this.configuration()).serverMetadata();
    if (jwks_uri === undefined) throw new IdentityError('ISSUER_UNAVAILABLE', 'the issuer publishes no keys');
    return new URL(jwks_uri);
  }

  private configuration(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  /** Plain HTTP is for an issuer on the own machine; the configuration has refused any other. */
  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return told('ISSUER_UNAVAILABLE', () =>
      oidc.discovery(issuer, clientId, clientSecret, undefined, {
        execute: [...insecure, oidc.enableNonRepudiationChecks],
        timeout: TIMEOUT_S,
      }),
    );
  }
}

/** Tells what the issuer refused from an issuer that cannot be reached. */
async function told<T>(refused: 'SIGN_IN_REFUSED' | 'ISSUER_UNAVAILABLE', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = isOutage(error) ? 'ISSUER_UNAVAILABLE' : refused;
    throw new IdentityError(code, 'the issuer did not confirm', { cause: error });
  }
}

/** Time ran out, nobody answered, or the issuer says itself that it is unwell. */
function isOutage(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (error instanceof Response) return error.status >= 500;
  if (error instanceof oidc.ClientError) return error.code === 'OAUTH_TIMEOUT' || isOutage(error.cause);
  return isNativeError(error) && error.message === 'fetch failed';
}
