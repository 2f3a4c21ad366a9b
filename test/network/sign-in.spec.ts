import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#libs/http';
import type { SessionView } from '../../apps/gateway/src/identity/session.controller.js';
import { TestBrowser } from './test-browser.js';
import { freePort, TestIssuer } from './test-issuer.js';
import { TestNetwork } from './test-network.js';

let network: TestNetwork;
let issuer: TestIssuer;
let foreign: TestIssuer;
let home: string;

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  home = publicUrl.origin;
  issuer = await TestIssuer.start('nl', publicUrl);
  foreign = await TestIssuer.start('hu', publicUrl);
  network = await TestNetwork.start(['nl'], () => issuer.identity());
  await network.gateway('nl').app.listen(port, '127.0.0.1');
}, 60_000);

afterAll(async () => {
  await network?.stop();
  issuer?.stop();
  foreign?.stop();
}, 60_000);

const api = (path: string): string => `${home}/api/v1${path}`;
const rows = (sql: string): Promise<Record<string, unknown>[]> => network.gateway('nl').database.dataSource.query(sql);

/** Brings a browser to the callback, which it does not open. */
async function toCallback(browser: TestBrowser, login = 'sanne', returnTo = '/inbox?case=7'): Promise<string> {
  const begun = await browser.open(api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
  const page = await browser.follow(begun, home);
  const form = new URLSearchParams({ login, password: issuer.passwordOf(login) });
  const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), home);
  return back.url;
}

async function signedIn(login = 'sanne'): Promise<TestBrowser> {
  const browser = new TestBrowser();
  await browser.open(await toCallback(browser, login));
  return browser;
}

async function session(browser: TestBrowser): Promise<SessionView> {
  const view: SessionView = JSON.parse(await (await browser.open(api('/session'))).text());
  return view;
}

async function codeOf(answer: Response): Promise<[number, string]> {
  const problem: Problem = JSON.parse(await answer.text());
  return [answer.status, problem.code];
}

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const pageOf = (answer: Response): [number, string | null, string | null, string | null] => {
  const to = new URL(answer.headers.get('location') ?? '', home);
  return [answer.status, to.origin + to.pathname, to.searchParams.get('code'), to.searchParams.get('returnTo')];
};

describe('sign-in', () => {
  it('opens a session for whom the issuer confirmed and returns to where they were', async () => {
    const browser = new TestBrowser();
    const answer = await browser.open(await toCallback(browser));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/inbox?case=7']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await expect(session(browser)).resolves.toEqual({
      person: { id: 'sanne', name: 'Sanne Voorbeeld', desk: 'AVIM Demo-Midden', roles: ['investigator'] },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      roles: [{ role: 'investigator', label: 'Investigator' }],
      member: { member: 'nl', country: 'NL', code: 'NL' },
      members: [{ member: 'nl', country: 'NL', code: 'NL' }],
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const [known] = await rows(`select name, desk, roles from person where id = 'sanne'`);
    expect(known).toEqual({ name: 'Sanne Voorbeeld', desk: 'AVIM Demo-Midden', roles: ['investigator'] });
  });

  it('gives cookies that scripts cannot read and stores no token that would let anybody in', async () => {
    const browser = new TestBrowser();
    const answer = await browser.open(await toCallback(browser));
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('joinder-session-nl=')) ?? '';
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax$/);
    const token = browser.cookies.get('joinder-session-nl') ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = JSON.stringify(await rows('select encode(token_hash, $$base64$$), * from web_session'));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('base64'));
  });

  it('asks the issuer with PKCE, a state and a nonce, new ones each time', async () => {
    const ask = async (): Promise<URLSearchParams> => {
      const answer = await new TestBrowser().open(api('/sign-in'));
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
      const answer = await new TestBrowser().open(api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
      expect(await codeOf(answer)).toEqual([400, 'RETURN_TO_INVALID']);
    },
  );

  it.each<[string, (url: URL) => void]>([
    ['another state', (url) => url.searchParams.set('state', 'a'.repeat(43))],
    ['no state', (url) => url.searchParams.delete('state')],
    ['another issuer', (url) => url.searchParams.set('iss', foreign.url.origin)],
    ['another code', (url) => url.searchParams.set('code', 'a'.repeat(43))],
    ['two codes', (url) => url.searchParams.append('code', 'a'.repeat(43))],
    ['a refusal', (url) => [url.searchParams.delete('code'), url.searchParams.set('error', 'access_denied')]],
  ])('lets nobody in with %s', async (_, spoil) => {
    const browser = new TestBrowser();
    const url = new URL(await toCallback(browser));
    spoil(url);
    expect(await codeOf(await browser.open(url))).toEqual([403, 'SIGN_IN_REFUSED']);
    expect((await browser.open(api('/session'))).status).toBe(401);
  });

  it('lets nobody finish a sign-in that another browser began', async () => {
    const url = await toCallback(new TestBrowser());
    expect(await codeOf(await new TestBrowser().open(url))).toEqual([400, 'SIGN_IN_EXPIRED']);
    const other = new TestBrowser();
    await other.open(api('/sign-in'));
    expect(await codeOf(await other.open(url))).toEqual([403, 'SIGN_IN_REFUSED']);
  });

  it('lets nobody use a callback twice', async () => {
    const browser = new TestBrowser();
    const url = await toCallback(browser);
    const attempt = browser.cookies.get('joinder-sign-in-nl') ?? '';
    expect((await browser.open(url)).status).toBe(302);
    expect(await codeOf(await browser.open(url))).toEqual([400, 'SIGN_IN_EXPIRED']);
    const replay = await new TestBrowser().open(url, { headers: { cookie: `joinder-sign-in-nl=${attempt}` } });
    expect(await codeOf(replay)).toEqual([403, 'SIGN_IN_REFUSED']);
  });

  it('changes the cookie at every sign-in and ends the former session', async () => {
    const browser = await signedIn();
    const former = browser.cookies.get('joinder-session-nl') ?? '';
    await browser.open(await toCallback(browser));
    expect(browser.cookies.get('joinder-session-nl')).not.toBe(former);
    const old = await new TestBrowser().open(api('/session'), { headers: { cookie: `joinder-session-nl=${former}` } });
    expect(await codeOf(old)).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('a sign-in that fails', () => {
  it('shows who looks at it why, and where to go on', async () => {
    const browser = new TestBrowser();
    const url = new URL(await toCallback(browser));
    url.searchParams.delete('code');
    url.searchParams.set('error', 'access_denied');
    const page = [302, `${home}/signed-out`] as const;
    expect(pageOf(await browser.open(url, { headers: HTML }))).toEqual([...page, 'SIGN_IN_REFUSED', '/inbox?case=7']);
    expect(pageOf(await browser.open(url, { headers: HTML }))).toEqual([...page, 'SIGN_IN_EXPIRED', '/']);
  });

  it('brings nobody to another site', async () => {
    const open = (returnTo: string): Promise<Response> =>
      new TestBrowser().open(api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`), { headers: HTML });
    expect(pageOf(await open('//evil.example'))).toEqual([302, `${home}/signed-out`, 'RETURN_TO_INVALID', '/']);
    const attempt = await new TestBrowser().open(api('/session/callback?code=x'), {
      headers: { ...HTML, cookie: 'joinder-sign-in-nl=forged' },
    });
    expect(pageOf(attempt)).toEqual([302, `${home}/signed-out`, 'SIGN_IN_EXPIRED', '/']);
  });
});

describe('a session', () => {
  it.each<[string, string]>([
    ['after 30 minutes without a request', `last_seen_at = last_seen_at - interval '31 minutes'`],
    ['after 12 hours', `opened_at = opened_at - interval '12 hours 1 minute'`],
  ])('ends %s', async (_, change) => {
    const browser = await signedIn();
    await rows(`update web_session set ${change}`);
    expect(await codeOf(await browser.open(api('/session')))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('does not idle while it is used', async () => {
    const browser = await signedIn();
    await rows(`update web_session set last_seen_at = last_seen_at - interval '29 minutes'`);
    expect((await browser.open(api('/session'))).status).toBe(200);
    const [row] = await rows(`select max(last_seen_at) > now() - interval '1 minute' as fresh from web_session`);
    expect(row).toEqual({ fresh: true });
  });

  it('has the roles that the issuer told last, and none of other applications', async () => {
    const browser = await signedIn('maarten');
    await rows(`update person set roles = '{liaison,superuser}' where id = 'maarten'`);
    expect((await session(browser)).person.roles).toEqual(['liaison']);
    await rows(`update person set roles = '{}' where id = 'maarten'`);
    expect(await codeOf(await browser.open(api('/session')))).toEqual([403, 'NO_ROLE']);
  });

  it('ends by sign-out, here and at the issuer', async () => {
    const browser = await signedIn();
    const { csrfToken } = await session(browser);
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { origin: home, 'x-csrf-token': csrfToken ?? '' };
    const answer = await browser.open(api('/sign-out'), { method: 'POST', headers });
    const { endSessionUrl }: { endSessionUrl: string } = JSON.parse(await answer.text());
    expect(endSessionUrl).toMatch(new RegExp(`^${issuer.url.origin}/session/end\\?.*id_token_hint=`));
    expect(new URL(endSessionUrl).searchParams.get('post_logout_redirect_uri')).toBe(`${home}/signed-out`);
    expect((await browser.open(endSessionUrl)).status).toBe(200);
    expect((await new TestBrowser().open(api('/session'), { headers: { cookie } })).status).toBe(401);
  });

  it.each(['', 'x', 'a'.repeat(43)])('is not opened by the cookie %j', async (value) => {
    const answer = await new TestBrowser().open(api('/session'), {
      headers: { cookie: `joinder-session-nl=${value}` },
    });
    expect(await codeOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is not opened by two cookies of its name', async () => {
    const browser = await signedIn();
    const own = `joinder-session-nl=${browser.cookies.get('joinder-session-nl')}`;
    const answer = await new TestBrowser().open(api('/session'), { headers: { cookie: `${own}; ${own}` } });
    expect(answer.status).toBe(401);
  });
});

describe('forgery', () => {
  const change = async (headers: (own: string) => Record<string, string>): Promise<[number, string]> => {
    const browser = await signedIn();
    const { csrfToken } = await session(browser);
    return codeOf(await browser.open(api('/sign-out'), { method: 'POST', headers: headers(csrfToken ?? '') }));
  };

  it.each<[string, string, (own: string) => Record<string, string>]>([
    ['CSRF_TOKEN', 'without a token', () => ({ origin: home })],
    ['CSRF_TOKEN', 'with an empty token', () => ({ origin: home, 'x-csrf-token': '' })],
    ['CSRF_TOKEN', 'with another token', () => ({ origin: home, 'x-csrf-token': 'a'.repeat(43) })],
    ['CROSS_SITE', 'from another site', (own) => ({ origin: 'https://evil.example', 'x-csrf-token': own })],
    ['CROSS_SITE', 'from another port', (own) => ({ origin: issuer.url.origin, 'x-csrf-token': own })],
    ['CROSS_SITE', 'from a sandbox', (own) => ({ origin: 'null', 'x-csrf-token': own })],
    ['CROSS_SITE', 'cross-site', (own) => ({ 'sec-fetch-site': 'cross-site', 'x-csrf-token': own })],
    ['CROSS_SITE', 'same-site', (own) => ({ 'sec-fetch-site': 'same-site', origin: home, 'x-csrf-token': own })],
    ['CROSS_SITE', 'by an address bar', (own) => ({ 'sec-fetch-site': 'none', 'x-csrf-token': own })],
    ['CROSS_SITE', 'from nowhere', (own) => ({ 'x-csrf-token': own })],
  ])('is refused with %s: a change %s', async (code, _, headers) => {
    expect(await change(headers)).toEqual([403, code]);
  });

  it("does not take one session's token for another's", async () => {
    const { csrfToken } = await session(await signedIn('femke'));
    expect(await change(() => ({ origin: home, 'x-csrf-token': csrfToken ?? '' }))).toEqual([403, 'CSRF_TOKEN']);
  });

  it.each<[number, string]>([
    [403, 'cross-site'],
    [403, 'same-site'],
    [200, 'same-origin'],
    [200, 'none'],
  ])('answers %d to a read that is %s', async (status, site) => {
    const browser = await signedIn();
    expect((await browser.open(api('/session'), { headers: { 'sec-fetch-site': site } })).status).toBe(status);
  });
});

describe('the guard', () => {
  it.each(['/session', '/spaces', '/spaces/018f0000-0000-7000-8000-0000000000aa/records'])(
    'asks everybody who they are: %s',
    async (path) => {
      expect(await codeOf(await fetch(api(path)))).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  it('asks before it reads what was sent', async () => {
    const answer = await fetch(api('/spaces'), {
      method: 'POST',
      body: '{"members":7}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await codeOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('lets monitors ask for health', async () => {
    expect((await fetch(`${home}/health/live`)).status).toBe(200);
  });

  it('says in the language of the caller why', async () => {
    const answer = await fetch(api('/sign-in?returnTo=x'), { headers: { 'accept-language': 'hu' } });
    expect(await answer.text()).toContain('visszatérési címnek');
  });
});

describe('a program', () => {
  const as = (token: string, path = '/session'): Promise<Response> =>
    fetch(api(path), { headers: { authorization: `Bearer ${token}` } });

  it('acts with its own token, without cookie and forgery token', async () => {
    const answer = await as(await issuer.serviceToken());
    expect(await answer.json()).toMatchObject({
      person: { id: 'service:service-nl', name: 'Case system NL', desk: 'Automatic import', roles: ['investigator'] },
      csrfToken: null,
    });
    expect(await rows(`select name from person where id = 'service:service-nl'`)).toEqual([{ name: 'Case system NL' }]);
  });

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', () => foreign.serviceToken()],
    ['without the scope', () => issuer.serviceToken({})],
    ['that somebody changed', async () => flip(await issuer.serviceToken())],
    ['without a signature', async () => unsigned(await issuer.serviceToken())],
    ['that is no token', async () => 'abc'],
    ['that is the ID token of a person', async () => idToken()],
  ])('is refused with a token %s', async (_, token) => {
    const answer = await as(await token());
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(answer)).toEqual([401, 'TOKEN_REFUSED']);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', ''])(
    'is refused with the header %j even in a signed-in browser',
    async (authorization) => {
      const browser = await signedIn();
      expect((await browser.open(api('/session'), { headers: { authorization } })).status).toBe(401);
    },
  );

  async function idToken(): Promise<string> {
    await signedIn();
    const [row] = await rows('select id_token from web_session limit 1');
    return String(row?.['id_token']);
  }
});

describe('an issuer that is away', () => {
  it('is named as the reason to who looks at the page, and to programs', async () => {
    const [person, program] = [new TestBrowser(), new TestBrowser()];
    const [seen, read] = [await toCallback(person), await toCallback(program)];
    issuer.stop();
    const page = [302, `${home}/signed-out`, 'ISSUER_UNAVAILABLE', '/inbox?case=7'];
    expect(pageOf(await person.open(seen, { headers: HTML }))).toEqual(page);
    expect(await codeOf(await program.open(read))).toEqual([503, 'ISSUER_UNAVAILABLE']);
  });
});

function flip(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = Buffer.from(payload, 'base64url').toString().replace('investigator', 'investigatoR');
  return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
}

function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return [header, token.split('.')[1], ''].join('.');
}
