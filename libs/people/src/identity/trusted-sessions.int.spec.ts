import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SignInOptions } from '#libs/sign-in';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { Clock } from '#libs/work';
import { Identity0000000000110 } from './migrations/0110-identity.js';
import { PersonRepository } from './person.repository.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';
import { hashOf, MOST_OF_PERSON, SessionRepository } from './session.repository.js';
import { SESSION_TRUST_MS, TrustedSessions } from './trusted-sessions.js';

class SetClock extends Clock {
  at = new Date('2026-03-02T08:00:00Z');

  override now(): Date {
    return this.at;
  }

  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** The sessions of one process, with the number of its looks at the database. */
class CountedSessions extends SessionRepository {
  looks = 0;

  override find(...args: Parameters<SessionRepository['find']>): ReturnType<SessionRepository['find']> {
    this.looks += 1;
    return super.find(...args);
  }
}

const OPTIONS: SignInOptions = {
  service: 'nl',
  publicUrl: new URL('https://joinder.nl.example'),
  issuer: new URL('https://issuer.nl.example'),
  clientId: 'joinder',
  clientSecret: 'a secret of the test',
};

const SANNE = { id: 'sanne', name: 'Sanne de Wit', desk: 'North', roles: ['investigator'] as const };

describe('a session that was looked at', () => {
  const clock = new SetClock();
  let database: TestDatabase;
  let stored: CountedSessions;
  let here: TrustedSessions;
  let token: string;
  const elsewhere = (): SessionRepository => new SessionRepository(database.dataSource, ROLES_OF_TEST, OPTIONS);

  beforeAll(async () => {
    database = await testDatabase({ migrations: [Identity0000000000110] });
    await new PersonRepository(database.dataSource).remember(SANNE, clock.now());
  });

  afterAll(() => database?.drop());

  beforeEach(async () => {
    stored = new CountedSessions(database.dataSource, ROLES_OF_TEST, OPTIONS);
    here = new TrustedSessions(stored, clock);
    token = await stored.open('sanne', { idToken: randomUUID(), refreshToken: null }, clock.now());
  });

  it('is not looked at again within two seconds, however many requests come at once', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => here.find(token)));
    clock.pass(SESSION_TRUST_MS - 1);
    found.push(await here.find(token));
    expect(found).toEqual(found.map(() => SANNE));
    expect(stored.looks).toBe(1);
  });

  it('attack 45: ends when its person opened twenty others', async () => {
    const open = async (): Promise<string> => {
      clock.pass(1);
      return stored.open('sanne', { idToken: randomUUID(), refreshToken: null }, clock.now());
    };
    const first = await open();
    for (let i = 1; i < MOST_OF_PERSON; i += 1) await open();
    expect(await stored.find(first, clock.now())).not.toBeNull();
    const last = await open();
    expect(await stored.find(first, clock.now())).toBeNull();
    expect(await stored.find(last, clock.now())).not.toBeNull();
  });

  it('row 74 is refused within two seconds of its end at another process', async () => {
    await here.find(token);
    await elsewhere().end(token);
    clock.pass(SESSION_TRUST_MS);
    await expect(here.find(token)).resolves.toBeNull();
  });

  it('is refused at once after its end in the same process, also where a request looked meanwhile', async () => {
    await here.find(token);
    await stored.end(token);
    here.drop(hashOf(token).toString('hex'));
    await expect(here.find(token)).resolves.toBeNull();
  });

  it('has the new roles of its person within two seconds', async () => {
    await here.find(token);
    await new PersonRepository(database.dataSource).remember({ ...SANNE, roles: ['liaison'] }, clock.now());
    clock.pass(SESSION_TRUST_MS);
    await expect(here.find(token)).resolves.toMatchObject({ roles: ['liaison'] });
    await new PersonRepository(database.dataSource).remember(SANNE, clock.now());
  });

  it('is looked at again when the clock was set back', async () => {
    await here.find(token);
    clock.pass(-1);
    await here.find(token);
    expect(stored.looks).toBe(2);
  });

  it('is looked at again after a look that failed or found nobody', async () => {
    await expect(here.find('unknown')).resolves.toBeNull();
    await expect(here.find('unknown')).resolves.toBeNull();
    expect(stored.looks).toBe(2);
    const broken = new TrustedSessions(Object.assign(stored, { find: () => Promise.reject(new Error('away')) }), clock);
    await expect(broken.find(token)).rejects.toThrow('away');
    Object.assign(stored, { find: () => Promise.resolve(SANNE) });
    await expect(broken.find(token)).resolves.toEqual(SANNE);
  });
});
