import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/work';
import type { Person } from '../person.js';
import { hashOf, SessionRepository } from './session.repository.js';

/** How long one look at a session is good for: what another process ended goes on here for this long at most. */
export const SESSION_TRUST_MS = 2_000;

/** More sessions than this in two seconds are looked at anew. */
const MOST_KEPT = 10_000;

interface Look {
  readonly at: Date;
  readonly person: Promise<Person | null>;
}

/** Finds the person of a session, with one look at the database in two seconds however many requests come with it. */
@Injectable()
export class TrustedSessions {
  /** By the hashes of their tokens, hex. */
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** The person of a live session, with the roles of their newest sign-in; null without one. */
  find(token: string): Promise<Person | null> {
    const name = hashOf(token).toString('hex');
    const now = this.clock.now();
    const kept = this.looks.get(name);
    if (kept !== undefined && isTrusted(kept.at, now)) return kept.person;
    const look = { at: now, person: this.sessions.find(token, now) };
    this.keep(name, look);
    return look.person;
  }

  /** Looks again at the next request: the session ended, or its person has other roles. */
  drop(name: string): void {
    this.looks.delete(name);
  }

  /** A look that is under way counts from its beginning; one that found nobody is not kept. */
  private keep(name: string, look: Look): void {
    if (this.looks.size >= MOST_KEPT) this.looks.clear();
    this.looks.set(name, look);
    const forget = (): void => {
      if (this.looks.get(name) === look) this.looks.delete(name);
    };
    look.person.then((person) => (person === null ? forget() : undefined), forget);
  }
}

/** A clock that was set back says nothing about the age of a look. */
function isTrusted(at: Date, now: Date): boolean {
  const ageMs = now.getTime() - at.getTime();
  return ageMs >= 0 && ageMs < SESSION_TRUST_MS;
}
