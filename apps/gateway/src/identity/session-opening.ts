import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/exchange';
import { IdentityError } from './identity.errors.js';
import type { ConfirmedSignIn } from './oidc.client.js';
import { PersonRepository } from './person.repository.js';
import { personOf } from './roles.js';
import { SessionRepository } from './session.repository.js';

/** Opens a session for whom the issuer confirmed. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the token of the session. @throws IdentityError SIGN_IN_REFUSED, NO_ROLE */
  async open({ claims, idToken }: ConfirmedSignIn): Promise<string> {
    const person = personOf(claims['sub'], claims);
    if (!person) throw new IdentityError('SIGN_IN_REFUSED', 'the ID token names nobody');
    if (person.roles.length === 0) throw new IdentityError('NO_ROLE', 'no role of Joinder among the claims');
    const now = this.clock.now();
    await this.people.remember(person, now);
    return this.sessions.open(person.id, idToken, now);
  }
}
