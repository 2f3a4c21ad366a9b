import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ConfirmedSignIn,
  IDLE_MS,
  IdentityError,
  LONGEST_MS,
  type NamedPerson,
  namedPerson,
  Sessions,
} from '#libs/sign-in';
import { OperatorContext } from '../operator.context.js';

const TOKEN_BYTES = 32;

/** Role among the claims of the issuer that lets somebody in. */
const ROLE = 'operator';

/** Far more than the host has people; the oldest goes. */
const MOST = 100;

interface Session {
  readonly person: NamedPerson;
  readonly idToken: string;
  readonly openedMs: number;
  seenMs: number;
}

/**
 * Sessions of the people of the host, in memory: the operator has no database, and who signs in again after a restart loses nothing.
 * Tokens are kept as hashes, so that a dump of this process lets nobody in.
 */
@Injectable()
export class StaffSessions extends Sessions {
  /** By hash of the token, oldest first. Owned by this class. */
  private readonly byHash = new Map<string, Session>();

  constructor(private readonly context: OperatorContext) {
    super();
  }

  override async open({ claims, idToken }: ConfirmedSignIn): Promise<string> {
    const person = namedPerson(claims['sub'], claims);
    if (!person) throw new IdentityError('SIGN_IN_REFUSED', 'the ID token names nobody');
    const { roles } = claims;
    if (!Array.isArray(roles) || !roles.includes(ROLE)) throw new IdentityError('NO_ROLE', `no role ${ROLE}`);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const nowMs = this.context.nowMs();
    this.byHash.set(hashOf(token), { person, idToken, openedMs: nowMs, seenMs: nowMs });
    this.makeRoom();
    return token;
  }

  override async end(token: string): Promise<string | null> {
    const hash = hashOf(token);
    const session = this.byHash.get(hash);
    this.byHash.delete(hash);
    return session?.idToken ?? null;
  }

  /** Who has the session, which goes on; null where it is over. */
  find(token: string): NamedPerson | null {
    const hash = hashOf(token);
    const session = this.byHash.get(hash);
    if (!session) return null;
    const nowMs = this.context.nowMs();
    if (this.isOver(session, nowMs)) {
      this.byHash.delete(hash);
      return null;
    }
    session.seenMs = nowMs;
    return session.person;
  }

  private makeRoom(): void {
    const nowMs = this.context.nowMs();
    for (const [hash, session] of this.byHash) if (this.isOver(session, nowMs)) this.byHash.delete(hash);
    const [oldest] = this.byHash.keys();
    if (this.byHash.size > MOST && oldest !== undefined) this.byHash.delete(oldest);
  }

  private isOver({ openedMs, seenMs }: Session, nowMs: number): boolean {
    return nowMs - seenMs > IDLE_MS || nowMs - openedMs > LONGEST_MS;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
