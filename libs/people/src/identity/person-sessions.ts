import { Injectable } from '@nestjs/common';
import { ServiceRoles } from '#libs/service';
import { type ConfirmedSignIn, IdentityError, Sessions } from '#libs/sign-in';
import { Clock } from '#libs/work';
import { PersonRepository } from './person.repository.js';
import { personOf } from './roles.js';
import { hashOf, SessionRepository } from './session.repository.js';
import { TrustedSessions } from './trusted-sessions.js';

/** The sessions of this gateway: for people whom the issuer confirmed and who have a role here. */
@Injectable()
export class PersonSessions extends Sessions {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly trusted: TrustedSessions,
    private readonly clock: Clock,
    private readonly roles: ServiceRoles,
  ) {
    super();
  }

  override async open(confirmed: ConfirmedSignIn): Promise<string> {
    const { claims } = confirmed;
    const person = personOf(claims['sub'], claims, this.roles);
    if (!person) throw new IdentityError('SIGN_IN_REFUSED', 'the ID token names nobody');
    if (person.roles.length === 0) throw new IdentityError('NO_ROLE', 'no role of Joinder among the claims');
    const now = this.clock.now();
    await this.people.remember(person, now);
    return this.sessions.open(person.id, confirmed, now);
  }

  override async end(token: string): Promise<string | null> {
    const idToken = await this.sessions.end(token);
    this.trusted.drop(hashOf(token).toString('hex'));
    return idToken;
  }
}
