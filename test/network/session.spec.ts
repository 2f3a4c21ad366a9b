import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';
import { EventReader } from './event-reader.js';
import { codeOf, SignInDesk } from './sign-in-desk.js';
import { TestBrowser } from './test-browser.js';

let desk: SignInDesk;

beforeAll(async () => {
  desk = await SignInDesk.start();
}, 60_000);

afterAll(() => desk?.stop(), 60_000);

async function signOut(browser: TestBrowser): Promise<void> {
  const { csrfToken } = await desk.session(browser);
  const headers = { origin: desk.home, 'x-csrf-token': csrfToken ?? '' };
  expect((await browser.open(desk.api('/sign-out'), { method: 'POST', headers })).status).toBe(200);
}

describe('a session', () => {
  it.each<[string, string]>([
    ['after 30 minutes without a request', `last_seen_at = last_seen_at - interval '31 minutes'`],
    ['after 12 hours', `opened_at = opened_at - interval '12 hours 1 minute'`],
  ])('ends %s', async (_, change) => {
    const browser = await desk.signedIn();
    await desk.rows(`update web_session set ${change}`);
    expect(await codeOf(await browser.open(desk.api('/session')))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('does not idle while it is used', async () => {
    const browser = await desk.signedIn();
    await desk.rows(`update web_session set last_seen_at = last_seen_at - interval '29 minutes'`);
    expect((await browser.open(desk.api('/session'))).status).toBe(200);
    const [row] = await desk.rows(`select max(last_seen_at) > now() - interval '1 minute' as fresh from web_session`);
    expect(row).toEqual({ fresh: true });
  });

  it('has the roles that the issuer told last, and none of other applications', async () => {
    const browser = await desk.signedIn('maarten');
    await desk.rows(`update person set roles = '{liaison,superuser}' where id = 'maarten'`);
    expect((await desk.session(browser)).person.roles).toEqual(['liaison']);
    await desk.rows(`update person set roles = '{}' where id = 'maarten'`);
    await eventually(async () => {
      expect(await codeOf(await browser.open(desk.api('/session')))).toEqual([403, 'NO_ROLE']);
    });
  });

  it('ends by sign-out, here and at the issuer', async () => {
    const browser = await desk.signedIn();
    const { csrfToken } = await desk.session(browser);
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { origin: desk.home, 'x-csrf-token': csrfToken ?? '' };
    const answer = await browser.open(desk.api('/sign-out'), { method: 'POST', headers });
    const { endSessionUrl }: { endSessionUrl: string } = JSON.parse(await answer.text());
    expect(endSessionUrl).toMatch(new RegExp(`^${desk.issuer.url.origin}/session/end\\?.*id_token_hint=`));
    expect(new URL(endSessionUrl).searchParams.get('post_logout_redirect_uri')).toBe(`${desk.home}/signed-out`);
    expect((await browser.open(endSessionUrl)).status).toBe(200);
    expect((await new TestBrowser().open(desk.api('/session'), { headers: { cookie } })).status).toBe(401);
  });

  it.each<[string, (browser: TestBrowser) => Promise<unknown>]>([
    ['sign-out', signOut],
    ['age', () => desk.rows(`update web_session set opened_at = opened_at - interval '12 hours 1 minute'`)],
  ])('takes its streams of events along when it ends by %s', async (_, end) => {
    const browser = await desk.signedIn();
    const answer = await browser.open(desk.api('/events'));
    const events = await EventReader.open(answer);
    const other = await EventReader.open(await (await desk.signedIn('maarten')).open(desk.api('/events')));
    await eventually(async () => expect(events.has('ready') && other.has('ready')).toBe(true));
    await end(browser);
    await eventually(async () => expect(events.isOver).toBe(true));
    if (end === signOut) expect(other.isOver).toBe(false);
    other.close();
  });

  it.each(['', 'x', 'a'.repeat(43)])('is not opened by the cookie %j', async (value) => {
    const answer = await new TestBrowser().open(desk.api('/session'), {
      headers: { cookie: `joinder-session-nl=${value}` },
    });
    expect(await codeOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is not opened by two cookies of its name', async () => {
    const browser = await desk.signedIn();
    const own = `joinder-session-nl=${browser.cookies.get('joinder-session-nl')}`;
    const answer = await new TestBrowser().open(desk.api('/session'), { headers: { cookie: `${own}; ${own}` } });
    expect(answer.status).toBe(401);
  });
});

describe('forgery', () => {
  const change = async (headers: (own: string) => Record<string, string>): Promise<[number, string]> => {
    const browser = await desk.signedIn();
    const { csrfToken } = await desk.session(browser);
    return codeOf(await browser.open(desk.api('/sign-out'), { method: 'POST', headers: headers(csrfToken ?? '') }));
  };

  it.each<[string, string, (own: string) => Record<string, string>]>([
    ['CSRF_TOKEN', 'without a token', () => ({ origin: desk.home })],
    ['CSRF_TOKEN', 'with an empty token', () => ({ origin: desk.home, 'x-csrf-token': '' })],
    ['CSRF_TOKEN', 'with another token', () => ({ origin: desk.home, 'x-csrf-token': 'a'.repeat(43) })],
    ['CROSS_SITE', 'from another site', (own) => ({ origin: 'https://evil.example', 'x-csrf-token': own })],
    ['CROSS_SITE', 'from another port', (own) => ({ origin: desk.issuer.url.origin, 'x-csrf-token': own })],
    ['CROSS_SITE', 'from a sandbox', (own) => ({ origin: 'null', 'x-csrf-token': own })],
    ['CROSS_SITE', 'cross-site', (own) => ({ 'sec-fetch-site': 'cross-site', 'x-csrf-token': own })],
    ['CROSS_SITE', 'same-site', (own) => ({ 'sec-fetch-site': 'same-site', origin: desk.home, 'x-csrf-token': own })],
    ['CROSS_SITE', 'by an address bar', (own) => ({ 'sec-fetch-site': 'none', 'x-csrf-token': own })],
    ['CROSS_SITE', 'from nowhere', (own) => ({ 'x-csrf-token': own })],
  ])('is refused with %s: a change %s', async (code, _, headers) => {
    expect(await change(headers)).toEqual([403, code]);
  });

  it("does not take one session's token for another's", async () => {
    const { csrfToken } = await desk.session(await desk.signedIn('femke'));
    expect(await change(() => ({ origin: desk.home, 'x-csrf-token': csrfToken ?? '' }))).toEqual([403, 'CSRF_TOKEN']);
  });

  it.each<[number, string]>([
    [403, 'cross-site'],
    [403, 'same-site'],
    [200, 'same-origin'],
    [200, 'none'],
  ])('answers %d to a read that is %s', async (status, site) => {
    const browser = await desk.signedIn();
    expect((await browser.open(desk.api('/session'), { headers: { 'sec-fetch-site': site } })).status).toBe(status);
  });
});

describe('the guard', () => {
  it.each(['/session', '/spaces', '/spaces/018f0000-0000-7000-8000-0000000000aa/records'])(
    'asks everybody who they are: %s',
    async (path) => {
      expect(await codeOf(await fetch(desk.api(path)))).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  it('asks before it reads what was sent', async () => {
    const answer = await fetch(desk.api('/spaces'), {
      method: 'POST',
      body: '{"members":7}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await codeOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('lets monitors ask for health', async () => {
    expect((await fetch(`${desk.home}/health/live`)).status).toBe(200);
  });

  it('says in the language of the caller why', async () => {
    const answer = await fetch(desk.api('/sign-in?returnTo=x'), { headers: { 'accept-language': 'hu' } });
    expect(await answer.text()).toContain('visszatérési címnek');
  });
});

describe('a program', () => {
  const as = (token: string, path = '/session'): Promise<Response> =>
    fetch(desk.api(path), { headers: { authorization: `Bearer ${token}` } });

  it('acts with its own token, without cookie and forgery token', async () => {
    const answer = await as(await desk.issuer.serviceToken());
    expect(await answer.json()).toMatchObject({
      person: { id: 'service:service-nl', name: 'Case system NL', desk: 'Automatic import', roles: ['investigator'] },
      csrfToken: null,
    });
    expect(await desk.rows(`select name from person where id = 'service:service-nl'`)).toEqual([
      { name: 'Case system NL' },
    ]);
  });

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', () => desk.foreign.serviceToken()],
    ['without the scope', () => desk.issuer.serviceToken({})],
    ['that somebody changed', async () => flip(await desk.issuer.serviceToken())],
    ['without a signature', async () => unsigned(await desk.issuer.serviceToken())],
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
      const browser = await desk.signedIn();
      expect((await browser.open(desk.api('/session'), { headers: { authorization } })).status).toBe(401);
    },
  );

  async function idToken(): Promise<string> {
    await desk.signedIn();
    const [row] = await desk.rows('select id_token from web_session limit 1');
    return String(row?.['id_token']);
  }
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
