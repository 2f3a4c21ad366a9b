import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerToHead } from '../../libs/http/src/http.testing.js';
import { codeOf, SignInDesk } from './sign-in-desk.js';
import { TestBrowser } from './test-browser.js';

const SLOW_MS = 60_000;
const LIMIT = 20;
/** Sign-ins that one address may begin. */
const A_MINUTE = 300;

/** More than any route of many records is asked a minute. */
const FAR_MORE = 600;

let desk: SignInDesk;

beforeAll(async () => {
  desk = await SignInDesk.start({ rateLimit: LIMIT });
}, SLOW_MS);

afterAll(() => desk?.stop(), SLOW_MS);

/** The statuses of requests that come one behind the other. */
async function statuses(count: number, ask: (i: number) => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < count; i += 1) seen.push((await ask(i)).status);
  return seen;
}

const times = (count: number, status: number): number[] => Array<number>(count).fill(status);

describe('requests beyond the limit', () => {
  it('of one session are refused with the time to wait, and those of others are not', async () => {
    const [one, other] = [await desk.signedIn(), await desk.signedIn()];
    const ask = (browser: TestBrowser) => () => browser.open(desk.api('/session'));
    expect(await statuses(LIMIT, ask(one))).toEqual(times(LIMIT, 200));
    const refused = await one.open(desk.api('/session'));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    expect(await codeOf(refused)).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(await statuses(LIMIT, ask(other))).toEqual(times(LIMIT, 200));
  });

  it('count over all routes', async () => {
    const browser = await desk.signedIn();
    await statuses(LIMIT, (i) => browser.open(desk.api(i % 2 === 0 ? '/session' : '/spaces')));
    expect((await browser.open(desk.api('/inbox'))).status).toBe(429);
  });

  it('of one program are refused, whichever token it brings', async () => {
    const ask = async () =>
      fetch(desk.api('/session'), { headers: { authorization: `Bearer ${await desk.issuer.serviceToken()}` } });
    expect(await statuses(LIMIT + 1, ask)).toEqual([...times(LIMIT, 200), 429]);
  });

  it.each(['en', 'nl', 'hu', 'bg', 'ro'])('are told so in %s', async (language) => {
    const browser = await desk.signedIn();
    await statuses(LIMIT, () => browser.open(desk.api('/session')));
    const refused = await browser.open(desk.api('/session'), { headers: { 'accept-language': language } });
    expect(refused.headers.get('content-language')).toBe(language);
    expect(await codeOf(refused)).toEqual([429, 'TOO_MANY_REQUESTS']);
  });

  it('never concern health, which those ask who watch the service', async () => {
    const ask = () => fetch(`${desk.home}/health/live`);
    expect(await statuses(LIMIT + 1, ask)).toEqual(times(LIMIT + 1, 200));
  });
});

describe('many records at once', () => {
  let busy: SignInDesk;

  beforeAll(async () => {
    busy = await SignInDesk.start({ rateLimit: FAR_MORE });
  }, SLOW_MS);

  afterAll(() => busy?.stop(), SLOW_MS);

  it.each([
    ['batch', 6],
    ['changes', 30],
    ['values', 60],
  ])('of one session are refused behind so many a minute: %s %d', async (route, most) => {
    const ask = async () => {
      const browser = await busy.signedIn();
      const { csrfToken } = await busy.session(browser);
      const path = busy.api(`/spaces/018f0000-0000-7000-8000-0000000000aa/records/${route}`);
      const headers = { origin: busy.home, 'content-type': 'application/json', 'x-csrf-token': csrfToken ?? '' };
      return () => browser.open(path, { method: 'POST', headers, body: '{}' });
    };
    const seen = await statuses(most + 1, await ask());
    expect([seen.slice(0, most).includes(429), seen[most]]).toEqual([false, 429]);
    expect(await statuses(1, await ask())).not.toContain(429);
  });

  it('attack 41: are not waited for where nobody is signed in, whatever stands before their address', async () => {
    const batch = 'spaces/018f0000-0000-7000-8000-0000000000aa/records/batch';
    for (const path of [`/${batch}`, `/no/such/${batch}`]) {
      const answer = await answerToHead(desk.api(path), 4 * 1024 * 1024 - 1);
      expect(answer).toMatch(path === `/${batch}` ? /^HTTP\/1.1 401 / : /^HTTP\/1.1 404 /);
    }
  });
});

describe('attempts to sign in', () => {
  const begin = (forwarded: string, headers: Readonly<Record<string, string>> = {}) =>
    new TestBrowser().open(desk.api('/sign-in?returnTo=/spaces'), {
      headers: { ...headers, 'x-forwarded-for': forwarded },
    });
  /** How many of so many at once were let in. */
  const letIn = async (count: number, from: (i: number) => string): Promise<number> => {
    const answers = await Promise.all(Array.from({ length: count }, (_, i) => begin(from(i))));
    return answers.filter(({ status }) => status === 302).length;
  };

  it('attack 45: of a whole desk behind one address are let in, and no more, whatever addresses the clients make up', async () => {
    expect(await letIn(A_MINUTE + 5, (i) => `192.0.2.${i % 256}, 198.51.100.7`)).toBe(A_MINUTE);
    expect((await begin('203.0.113.77, 198.51.100.8')).status).toBe(302);
    expect((await begin('198.51.100.7')).status).toBe(429);
    const shown = await begin('198.51.100.7', { accept: 'text/html' });
    expect([shown.status, shown.headers.get('location')]).toEqual([
      302,
      '/signed-out?code=TOO_MANY_REQUESTS&returnTo=%2Fspaces',
    ]);
    expect(Number(shown.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('of one network of IPv6 count together', async () => {
    expect(await letIn(A_MINUTE + 5, (i) => `2001:db8:0:1::${i.toString(16)}`)).toBe(A_MINUTE);
  });

  it('attack 45: are ended three times at most', async () => {
    const cookie = (await begin('198.51.100.11')).headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    const end = () => fetch(desk.api('/session/callback?code=c&state=s'), { headers: { cookie: cookie.join('; ') } });
    const seen = await statuses(4, end);
    expect(seen.slice(0, 3)).not.toContain(429);
    expect(seen[3]).toBe(429);
  });
});
