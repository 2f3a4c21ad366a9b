import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfirmedSignIn, IdentityError, type IdentityErrorCode } from '#libs/sign-in';
import { MemoryLog } from '#libs/spacelog';
import { NOTHING_TOLD } from '../operator.testing.js';
import { OperatorContext } from '../operator.context.js';
import { aRunningOperator, type RunningOperator, testCountries } from '../operator.testing.js';
import { OLGA, StaffBrowser } from '../staff.testing.js';
import { StaffSessions } from './staff-sessions.js';

const HTML = { accept: 'text/html' };
const MINUTE = 60_000;

let operator: RunningOperator;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operator-staff-'));
  operator = await aRunningOperator(await testCountries('at', 'de'), new MemoryLog(() => 0n), folder);
});

afterAll(async () => {
  await operator.close();
  rmSync(folder, { recursive: true });
});

describe('the page of the operator', () => {
  it.each(['/api/v1/flows', '/api/v1/acl', '/api/v1/trust', '/api/v1/session'])(
    'answers %s to nobody who is not signed in',
    async (path) => {
      const answer = await aStranger().open(path);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect((await operator.olga.open(path)).status).toBe(200);
    },
  );

  it('tells who is signed in, and keeps answers out of caches', async () => {
    const answer = await operator.olga.open('/api/v1/session');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      person: { id: 'olga', name: OLGA.name, desk: OLGA.desk },
      environment: 'Test',
    });
  });

  it.each([
    ['another role', { ...OLGA, roles: ['operations', 'operators'] }],
    ['no roles', { ...OLGA, roles: undefined }],
    ['a role that is no list', { ...OLGA, roles: 'operator' }],
  ])('lets nobody in with %s', async (_, claims) => {
    const stranger = aStranger();
    const answer = await stranger.signIn(claims);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'NO_ROLE' });
    expect((await stranger.open('/api/v1/flows')).status).toBe(401);
  });

  it('shows who looks at a failed sign-in a page that says why', async () => {
    const answer = await aStranger().open('/api/v1/session/callback?code=c&state=s', { headers: HTML });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/signed-out?code=SIGN_IN_EXPIRED&returnTo=%2F');
  });

  it('attack 45: is signed in to by a whole office at once, and not without end', async () => {
    const begin = async (address: string) =>
      (await aStranger().open('/api/v1/sign-in', { headers: { ...HTML, 'x-forwarded-for': address } })).headers;
    const begun = await Promise.all(Array.from({ length: 300 }, () => begin('198.51.100.7')));
    for (const headers of begun) expect(headers.get('location')).toMatch(/^https?:/);
    const refused = await begin('198.51.100.7');
    expect(refused.get('location')).toBe('/signed-out?code=TOO_MANY_REQUESTS&returnTo=%2F');
    expect((await begin('198.51.100.8')).get('location')).toMatch(/^https?:/);
  });

  it('line 31 takes what a person has seen from the own page alone, and of causes that are there', async () => {
    const browser = aStranger();
    await browser.signIn();
    const { csrfToken }: { csrfToken: string } = JSON.parse(await (await browser.open('/api/v1/session')).text());
    const see = async (headers: Record<string, string>, body: object) => {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
      return (await browser.open('/api/v1/flows/causes/acknowledge', { ...sent, body: JSON.stringify(body) })).status;
    };
    const own = { origin: operator.issuer.publicUrl.origin, 'x-csrf-token': csrfToken };
    expect(await see({ origin: 'https://elsewhere.example' }, { key: 'x', reason: 'x' })).toBe(403);
    expect(await see(own, { key: 'ACCESS_WIDE|||||', reason: 'a drill' })).toBe(404);
    expect(await see(own, { key: 'x' })).toBe(400);
  });

  it('signs out by its own button alone', async () => {
    const browser = aStranger();
    await browser.signIn();
    const { csrfToken }: { csrfToken: string } = JSON.parse(await (await browser.open('/api/v1/session')).text());
    const leave = (headers: Record<string, string>) => browser.open('/api/v1/sign-out', { method: 'POST', headers });
    const own = operator.issuer.publicUrl.origin;
    expect((await leave({ origin: 'https://elsewhere.example', 'x-csrf-token': csrfToken })).status).toBe(403);
    expect((await leave({ origin: own })).status).toBe(403);
    expect((await browser.open('/api/v1/flows')).status).toBe(200);
    expect((await leave({ origin: own, 'x-csrf-token': csrfToken })).status).toBe(200);
    expect((await browser.open('/api/v1/flows')).status).toBe(401);
  });

  it.each(['/', '/signed-out', '/spaces', '/spaces/018f0000-0000-7000-8000-0000000000aa', '/access', '/trust'])(
    'stands at %s for everybody and is allowed its own files alone',
    async (path) => {
      const answer = await aStranger().open(path, { headers: HTML });
      const policy = answer.headers.get('content-security-policy') ?? '';
      const [, nonce = 'none'] = /content="([^"]+)"/.exec(await answer.text()) ?? [];
      expect(answer.status).toBe(200);
      expect(policy).toContain("default-src 'none';");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    },
  );

  it('has its files, and nothing at paths that are no screen', async () => {
    const statusOf = async (path: string): Promise<number> => (await aStranger().open(path, { headers: HTML })).status;
    expect(await Promise.all(['/assets/index-4f.js', '/elsewhere', '/assets/none.js'].map(statusOf))).toEqual([
      200, 404, 404,
    ]);
  });
});

describe('a session of the staff', () => {
  const confirmed = { claims: OLGA, idToken: 'token', refreshToken: 'again' };
  let asked = async (): Promise<ConfirmedSignIn> => confirmed;
  const sessionsAt = (nowMs: () => number): StaffSessions =>
    new StaffSessions(new OperatorContext('operator', 1, nowMs, NOTHING_TOLD), { confirmAgain: () => asked() });

  beforeEach(() => {
    asked = async () => confirmed;
  });

  it('ends after half an hour without a request, and after twelve hours in any case', async () => {
    let nowMs = 0;
    const sessions = sessionsAt(() => nowMs);
    const idle = await sessions.open(confirmed);
    const busy = await sessions.open(confirmed);
    for (; nowMs < 12 * 60 * MINUTE; nowMs += 20 * MINUTE)
      expect(await sessions.find(busy)).toMatchObject({ id: 'olga' });
    expect(await sessions.find(idle)).toBeNull();
    nowMs += MINUTE;
    expect(await sessions.find(busy)).toBeNull();
  });

  it.each<[string, () => Promise<ConfirmedSignIn>, number, boolean]>([
    ['goes on while the issuer confirms it', async () => confirmed, 3, true],
    ['ends within minutes of the role', async () => ({ ...confirmed, claims: { ...OLGA, roles: [] } }), 3, false],
    ['ends where the issuer ended it', () => refused('SIGN_IN_REFUSED'), 3, false],
    [
      'ends where the issuer tells of somebody else',
      async () => ({ ...confirmed, claims: { ...OLGA, sub: 'x' } }),
      3,
      false,
    ],
    ['goes on while the issuer is away', () => refused('ISSUER_UNAVAILABLE'), 20, true],
    ['ends an hour after the issuer went away', () => refused('ISSUER_UNAVAILABLE'), 61, false],
  ])('row 74 %s', async (_, answer, minutes, goesOn) => {
    let nowMs = 0;
    const sessions = sessionsAt(() => nowMs);
    const token = await sessions.open(confirmed);
    asked = answer;
    for (; nowMs <= minutes * MINUTE; nowMs += MINUTE) await sessions.find(token);
    expect((await sessions.find(token)) !== null).toBe(goesOn);
  });

  it('row 74 ends after an hour where the issuer gave nothing to ask it with', async () => {
    let nowMs = 0;
    const sessions = sessionsAt(() => nowMs);
    const token = await sessions.open({ ...confirmed, refreshToken: null });
    for (; nowMs <= 60 * MINUTE; nowMs += 20 * MINUTE) expect(await sessions.find(token)).not.toBeNull();
    expect(await sessions.find(token)).toBeNull();
  });

  it('ends for the oldest when there are too many', async () => {
    const sessions = sessionsAt(() => 0);
    const ofAnother = (i: number) => ({ ...confirmed, claims: { ...OLGA, sub: `olga ${i}` } });
    const first = await sessions.open(confirmed);
    for (let i = 0; i < 99; i += 1) await sessions.open(ofAnother(i));
    expect(await sessions.find(first)).not.toBeNull();
    await sessions.open(ofAnother(99));
    expect(await sessions.find(first)).toBeNull();
  });

  it('attack 45: ends for the oldest of the same person when that person has too many, and for nobody else', async () => {
    const sessions = sessionsAt(() => 0);
    const other = await sessions.open({ ...confirmed, claims: { ...OLGA, sub: 'other' } });
    const first = await sessions.open(confirmed);
    for (let i = 0; i < 200; i += 1) await sessions.open(confirmed);
    expect(await sessions.find(first)).toBeNull();
    expect(await sessions.find(other)).not.toBeNull();
  });
});

async function refused(code: IdentityErrorCode): Promise<ConfirmedSignIn> {
  throw new IdentityError(code, 'an issuer of a test');
}

function aStranger(): StaffBrowser {
  return new StaffBrowser(operator.ports.page, operator.issuer);
}
