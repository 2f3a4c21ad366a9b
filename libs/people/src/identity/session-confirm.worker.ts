import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { ServiceRoles } from '#libs/service';
import { IdentityError, OidcClient } from '#libs/sign-in';
import { Clock, type StepResult, Worker } from '#libs/work';
import { PersonRepository } from './person.repository.js';
import { personOf } from './roles.js';
import { type DueSession, SessionRepository } from './session.repository.js';
import { TrustedSessions } from './trusted-sessions.js';

const events = logEvents('identity', { endedByIssuer: 'warn', issuerAway: 'warn' });

/**
 * Asks the issuer every two minutes whether the people who are signed in still may be, and as what: a role that is taken there ends here with
 * its sessions and open streams. While the issuer is away sessions go on, for an hour at most.
 */
@Injectable()
export class SessionConfirmWorker extends Worker {
  override readonly name = 'session-confirm';

  constructor(
    private readonly sessions: SessionRepository,
    private readonly trusted: TrustedSessions,
    private readonly people: PersonRepository,
    private readonly oidc: OidcClient,
    private readonly clock: Clock,
    private readonly roles: ServiceRoles,
    private readonly log: EventLog,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const due = await this.sessions.takeDue(this.clock.now());
    for (const session of due) await this.ask(session);
    return due.length > 0 ? 'worked' : 'idle';
  }

  private async ask(session: DueSession): Promise<void> {
    try {
      const confirmed = await this.oidc.confirmAgain(session);
      const person = personOf(confirmed.claims['sub'], confirmed.claims, this.roles);
      if (person?.id !== session.subject) throw new IdentityError('SIGN_IN_REFUSED', 'it is about somebody else');
      const now = this.clock.now();
      await this.people.remember(person, now);
      if (person.roles.length === 0) throw new IdentityError('NO_ROLE', 'no role of Joinder any more');
      await this.sessions.confirm(session.name, confirmed, now);
    } catch (error) {
      if (!(error instanceof IdentityError)) throw error;
      const isAway = error.code === 'ISSUER_UNAVAILABLE';
      this.log.write(isAway ? events.issuerAway : events.endedByIssuer, { code: error.code }, error);
      if (!isAway) await this.sessions.drop(session.name);
    } finally {
      this.trusted.drop(session.name);
    }
  }
}
