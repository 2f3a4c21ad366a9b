import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, SignInDesk } from './sign-in-desk.js';
import { TestBrowser } from './test-browser.js';

let desk: SignInDesk;

beforeAll(async () => {
  desk = await SignInDesk.start();
}, 60_000);

afterAll(() => desk?.stop(), 60_000);

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const pageOf = (answer: Response): [number, string | null, string | null, string | null] => {
  const to = new URL(answer.headers.get('location') ?? '', desk.home);
  return [answer.status, to.origin + to.pathname, to.searchParams.get('code'), to.searchParams.get('returnTo')];
};

describe('sign-in', () => {
  it('opens a session for whom the issuer confirmed and returns to where they were', async () => {
    const browser = new TestBrowser();
    const answer = await browser.open(await desk.toCallback(browser));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/inbox?case=7']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await expect(desk.session(browser)).resolves.toEqual({
      person: { id: 'sanne', name: 'Sanne Voorbeeld', desk: 'AVIM Demo-Midden', roles: ['investigator'] },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      roles: [{ role: 'investigator', label: 'Investigator' }],
      member: { member: 'nl', country: 'NL', code: 'NL' },
      members: [{ member: 'nl', country: 'NL', code: 'NL' }],
      environment: null,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const [known] = await desk.rows(`select name, desk, roles from person where id = 'sanne'`);
    expect(known).toEqual({ name: 'Sanne Voorbeeld', desk: 'AVIM Demo-Midden', roles: ['investigator'] });
  });

  it('gives cookies that scripts cannot read and stores no token that would let anybody in', async () => {
    const browser = new TestBrowser();
    const answer = await browser.open(await desk.toCallback(browser));
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('joinder-session-nl=')) ?? '';
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax$/);
    const token = browser.cookies.get('joinder-session-nl') ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = JSON.stringify(await desk.rows('select encode(token_hash, $$base64$$), * from web_session'));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('base64'));
  });

  it('asks the issuer with PKCE, a state and a nonce, new ones each time', async () => {
    const ask = async (): Promise<URLSearchParams> => {
      const answer = await new TestBrowser().open(desk.api('/sign-in'));
      return new URL(answer.headers.get('location') ?? '').searchParams;
    };
    const [first, second] = [await ask(), await ask()];
    expect(first.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.get(name)).not.toBe(second.get(name));
    }
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/.//evil.example', 'inbox', '/a\tb', ''])(
    'returns to no other site: %j',
    async (returnTo) => {
      const answer = await new TestBrowser().open(desk.api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
      expect(await codeOf(answer)).toEqual([400, 'RETURN_TO_INVALID']);
    },
  );

  it.each<[string, (url: URL) => void]>([
    ['another state', (url) => url.searchParams.set('state', 'a'.repeat(43))],
    ['no state', (url) => url.searchParams.delete('state')],
    ['another issuer', (url) => url.searchParams.set('iss', desk.foreign.url.origin)],
    ['another code', (url) => url.searchParams.set('code', 'a'.repeat(43))],
    ['two codes', (url) => url.searchParams.append('code', 'a'.repeat(43))],
    ['a refusal', (url) => [url.searchParams.delete('code'), url.searchParams.set('error', 'access_denied')]],
  ])('lets nobody in with %s', async (_, spoil) => {
    const browser = new TestBrowser();
    const url = new URL(await desk.toCallback(browser));
    spoil(url);
    expect(await codeOf(await browser.open(url))).toEqual([403, 'SIGN_IN_REFUSED']);
    expect((await browser.open(desk.api('/session'))).status).toBe(401);
  });

  it('lets nobody finish a sign-in that another browser began', async () => {
    const url = await desk.toCallback(new TestBrowser());
    expect(await codeOf(await new TestBrowser().open(url))).toEqual([400, 'SIGN_IN_EXPIRED']);
    const other = new TestBrowser();
    await other.open(desk.api('/sign-in'));
    expect(await codeOf(await other.open(url))).toEqual([403, 'SIGN_IN_REFUSED']);
  });

  it('lets nobody use a callback twice', async () => {
    const browser = new TestBrowser();
    const url = await desk.toCallback(browser);
    const attempt = browser.cookies.get('joinder-sign-in-nl') ?? '';
    expect((await browser.open(url)).status).toBe(302);
    expect(await codeOf(await browser.open(url))).toEqual([400, 'SIGN_IN_EXPIRED']);
    const replay = await new TestBrowser().open(url, { headers: { cookie: `joinder-sign-in-nl=${attempt}` } });
    expect(await codeOf(replay)).toEqual([403, 'SIGN_IN_REFUSED']);
  });

  it('changes the cookie at every sign-in and ends the former session', async () => {
    const browser = await desk.signedIn();
    const former = browser.cookies.get('joinder-session-nl') ?? '';
    await browser.open(await desk.toCallback(browser));
    expect(browser.cookies.get('joinder-session-nl')).not.toBe(former);
    const old = await new TestBrowser().open(desk.api('/session'), {
      headers: { cookie: `joinder-session-nl=${former}` },
    });
    expect(await codeOf(old)).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('a sign-in that fails', () => {
  it('shows who looks at it why, and where to go on', async () => {
    const browser = new TestBrowser();
    const url = new URL(await desk.toCallback(browser));
    url.searchParams.delete('code');
    url.searchParams.set('error', 'access_denied');
    const page = [302, `${desk.home}/signed-out`] as const;
    expect(pageOf(await browser.open(url, { headers: HTML }))).toEqual([...page, 'SIGN_IN_REFUSED', '/inbox?case=7']);
    expect(pageOf(await browser.open(url, { headers: HTML }))).toEqual([...page, 'SIGN_IN_EXPIRED', '/']);
  });

  it('brings nobody to another site', async () => {
    const open = (returnTo: string): Promise<Response> =>
      new TestBrowser().open(desk.api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`), { headers: HTML });
    expect(pageOf(await open('//evil.example'))).toEqual([302, `${desk.home}/signed-out`, 'RETURN_TO_INVALID', '/']);
    const attempt = await new TestBrowser().open(desk.api('/session/callback?code=x'), {
      headers: { ...HTML, cookie: 'joinder-sign-in-nl=forged' },
    });
    expect(pageOf(attempt)).toEqual([302, `${desk.home}/signed-out`, 'SIGN_IN_EXPIRED', '/']);
  });
});

describe('an issuer that is away', () => {
  it('is named as the reason to who looks at the page, and to programs', async () => {
    const [person, program] = [new TestBrowser(), new TestBrowser()];
    const [seen, read] = [await desk.toCallback(person), await desk.toCallback(program)];
    desk.issuer.stop();
    const page = [302, `${desk.home}/signed-out`, 'ISSUER_UNAVAILABLE', '/inbox?case=7'];
    expect(pageOf(await person.open(seen, { headers: HTML }))).toEqual(page);
    expect(await codeOf(await program.open(read))).toEqual([503, 'ISSUER_UNAVAILABLE']);
  });
});
