import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { ServiceRoles } from '#libs/service';
import { IdentityError, OidcClient } from '#libs/sign-in';
import { IdentityOptions } from './identity.options.js';
import { type Person, PROGRAM_PREFIX } from '../person.js';
import { personOf } from './roles.js';

const SCOPE = 'joinder';
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Whatever the issuer grants: a token is not checked for revocation, so an old one is not taken. */
const OLDEST = '1 hour';
const CLOCK_TOLERANCE_S = 30;

/** Verifies access tokens of programs: JWTs of the own issuer (RFC 9068), for this gateway alone, got by client credentials. */
@Injectable()
export class ServiceTokens {
  private keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  constructor(
    private readonly options: IdentityOptions,
    private readonly oidc: OidcClient,
    private readonly roles: ServiceRoles,
  ) {}

  /** @throws IdentityError TOKEN_REFUSED, ISSUER_UNAVAILABLE */
  async verify(token: string): Promise<Person> {
    const payload = await this.payload(token);
    // A token of a person names the person as its subject: people come with a session, programs with their own token.
    if (payload.sub !== payload['client_id']) throw new IdentityError('TOKEN_REFUSED', 'not a token of a program');
    if (!scopesOf(payload).includes(SCOPE)) throw new IdentityError('TOKEN_REFUSED', `no scope ${SCOPE}`);
    const person = personOf(payload.sub, payload, this.roles);
    if (!person) throw new IdentityError('TOKEN_REFUSED', 'no subject');
    return { ...person, id: `${PROGRAM_PREFIX}${person.id}` };
  }

  private async payload(token: string): Promise<JWTPayload> {
    this.keys ??= createRemoteJWKSet(await this.oidc.keysUrl());
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.issuers(),
        audience: this.audiences(),
        typ: 'at+jwt',
        algorithms: ALGORITHMS,
        maxTokenAge: OLDEST,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
      });
      return payload;
    } catch (error) {
      const refused = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
      throw new IdentityError(refused ? 'TOKEN_REFUSED' : 'ISSUER_UNAVAILABLE', 'not verified', { cause: error });
    }
  }

  /** `URL` writes a slash behind a bare host, issuers mostly do not. */
  private issuers(): string[] {
    return withAndWithoutSlash(this.options.issuer);
  }

  private audiences(): string[] {
    return withAndWithoutSlash(this.options.publicUrl);
  }
}

function withAndWithoutSlash({ href }: URL): string[] {
  return href.endsWith('/') ? [href, href.slice(0, -1)] : [href];
}

function scopesOf(payload: JWTPayload): readonly string[] {
  const { scope } = payload;
  return typeof scope === 'string' ? scope.split(' ') : [];
}
