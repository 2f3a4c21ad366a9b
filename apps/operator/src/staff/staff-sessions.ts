import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Claims,
  type Confirmable,
  type ConfirmedSignIn,
  CONFIRM_EVERY_MS,
  IDLE_MS,
  IdentityError,
  LONGEST_MS,
  type NamedPerson,
  namedPerson,
  OidcClient,
  Sessions,
  UNCONFIRMED_MS,
} from '#libs/sign-in';
import { OperatorContext } from '../operator.context.js';

const TOKEN_BYTES = 32;

/** Role among the claims of the issuer that lets somebody in. */
const ROLE = 'operator';

/** Far more than the host has people; the oldest goes. */
const MOST = 100;
/** Of one person, so that who signs in without end, as with a stolen password, ends own ones alone. */
const MOST_OF_ONE = 10;

interface Session {
  readonly person: NamedPerson;
  readonly openedMs: number;
  idToken: string;
  refreshToken: string | null;
  seenMs: number;
  askedMs: number;
  confirmedMs: number;
}

/**
 * Sessions of the people of the host, in memory: the operator has no database, and who signs in again after a restart loses nothing.
 * Tokens are kept as hashes, so that a dump of this process lets nobody in.
 */
@Injectable()
export class StaffSessions extends Sessions {
  /** By hash of the token, oldest first. Owned by this class. */
  private readonly byHash = new Map<string, Session>();

  constructor(
    private readonly context: OperatorContext,
    @Inject(OidcClient) private readonly oidc: Pick<OidcClient, 'confirmAgain'>,
  ) {
    super();
  }

  override async open({ claims, idToken, refreshToken }: ConfirmedSignIn): Promise<string> {
    const person = staffOf(claims);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const nowMs = this.context.nowMs();
    this.byHash.set(hashOf(token), {
      person,
      idToken,
      refreshToken,
      openedMs: nowMs,
      seenMs: nowMs,
      askedMs: nowMs,
      confirmedMs: nowMs,
    });
    this.makeRoom(person);
    return token;
  }

  override async end(token: string): Promise<string | null> {
    const hash = hashOf(token);
    const session = this.byHash.get(hash);
    this.byHash.delete(hash);
    return session?.idToken ?? null;
  }

  /**
   * Who has the session, which goes on; null where it is over. Every two minutes the issuer is asked first whether they have the role still; while it
   * is away the session goes on, for an hour at most.
   */
  async find(token: string): Promise<NamedPerson | null> {
    const session = this.live(token);
    if (session === null || session.refreshToken === null) return session?.person ?? null;
    if (this.context.nowMs() - session.askedMs > CONFIRM_EVERY_MS) {
      session.askedMs = this.context.nowMs();
      await this.confirm(session, { ...session, subject: session.person.id, refreshToken: session.refreshToken });
    }
    return this.live(token)?.person ?? null;
  }

  private async confirm(session: Session, asked: Confirmable): Promise<void> {
    try {
      const { claims, idToken, refreshToken } = await this.oidc.confirmAgain(asked);
      if (staffOf(claims).id !== asked.subject) throw new IdentityError('SIGN_IN_REFUSED', 'it is about somebody else');
      Object.assign(session, { idToken, refreshToken, confirmedMs: this.context.nowMs() });
    } catch (error) {
      if (!(error instanceof IdentityError)) throw error;
      if (error.code === 'ISSUER_UNAVAILABLE') return;
      for (const [hash, one] of this.byHash) if (one === session) this.byHash.delete(hash);
    }
  }

  private live(token: string): Session | null {
    const hash = hashOf(token);
    const session = this.byHash.get(hash);
    if (!session) return null;
    const nowMs = this.context.nowMs();
    if (this.isOver(session, nowMs)) {
      this.byHash.delete(hash);
      return null;
    }
    session.seenMs = nowMs;
    return session;
  }

  private makeRoom({ id }: NamedPerson): void {
    const nowMs = this.context.nowMs();
    for (const [hash, session] of this.byHash) if (this.isOver(session, nowMs)) this.byHash.delete(hash);
    const own = [...this.byHash].flatMap(([hash, { person }]) => (person.id === id ? [hash] : []));
    const [oldest] = own.length > MOST_OF_ONE ? own : this.byHash.size > MOST ? this.byHash.keys() : [];
    if (oldest !== undefined) this.byHash.delete(oldest);
  }

  private isOver({ openedMs, seenMs, confirmedMs }: Session, nowMs: number): boolean {
    return nowMs - seenMs > IDLE_MS || nowMs - openedMs > LONGEST_MS || nowMs - confirmedMs > UNCONFIRMED_MS;
  }
}

/** @throws IdentityError SIGN_IN_REFUSED, NO_ROLE */
function staffOf(claims: Claims): NamedPerson {
  const person = namedPerson(claims['sub'], claims);
  if (!person) throw new IdentityError('SIGN_IN_REFUSED', 'the ID token names nobody');
  const { roles } = claims;
  if (!Array.isArray(roles) || !roles.includes(ROLE)) throw new IdentityError('NO_ROLE', `no role ${ROLE}`);
  return person;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
