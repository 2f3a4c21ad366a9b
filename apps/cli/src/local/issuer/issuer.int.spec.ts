import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as client from 'openid-client';
import { PEOPLE } from '../people.table.js';
import { portsFrom, portsOf } from '../ports.js';
import { silentProgress } from '../progress.js';
import { Supervisor } from '../supervisor.js';
import { ownedHome } from '../test-services.js';
import { callbackUrl, serviceClientId, webClientId } from './issuer-provider.js';
import { issuerService } from './issuer.js';
import { issuerFiles } from './issuer-secrets.js';

/** A browser as far as a sign-in needs one: it keeps cookies and follows no redirect by itself. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly language = 'en') {}

  async open(url: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        'accept-language': this.language,
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** Follows redirects until an address begins with `end`, or a page is shown. */
  async follow(answer: Response, end: string): Promise<{ url: string; answer: Response }> {
    let url = answer.url;
    let next = answer;
    while (next.status >= 300 && next.status < 400) {
      url = new URL(next.headers.get('location') ?? '', url).href;
      if (url.startsWith(end)) break;
      next = await this.open(url);
    }
    return { url, answer: next };
  }
}

describe('the issuer on one machine', () => {
  const home = ownedHome();
  const supervisor = new Supervisor({ home, progress: silentProgress });
  // Below the ports that the system gives to connections, of which other test files have many.
  const base = 30_100 + (process.pid % 29) * 90;
  const secret = (path: string): string => readFileSync(path, 'utf8').trim();
  const insecure = { execute: [client.allowInsecureRequests] };
  const nl = issuerFiles(home.secrets, 'nl');
  const [sanne] = PEOPLE.nl;
  const gateway = (): string => `http://127.0.0.1:${portsOf(portsFrom(base), 'nl').gateway.http}`;
  const issuerOf = (country: 'nl' | 'hu'): URL =>
    new URL(`http://127.0.0.1:${portsOf(portsFrom(base), country).issuer}`);
  const webClient = (): Promise<client.Configuration> =>
    client.discovery(issuerOf('nl'), webClientId('nl'), secret(nl.webClientSecret), undefined, insecure);

  const begin = async (verifier: string): Promise<URL> =>
    client.buildAuthorizationUrl(await webClient(), {
      redirect_uri: callbackUrl(gateway()),
      scope: 'openid profile',
      state: 'state',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });

  beforeAll(async () => {
    await supervisor.ensure(issuerService(home, portsFrom(base)));
  }, 60_000);
  afterAll(async () => {
    await supervisor.stop('issuer');
    rmSync(join(home.root, '..'), { recursive: true, force: true });
  });

  it('signs a person in and tells name, roles and desk', async () => {
    const browser = new Browser();
    const verifier = client.randomPKCECodeVerifier();
    const url = (await begin(verifier)).href;
    const page = await browser.follow(await browser.open(url), gateway());
    expect(await page.answer.text()).toContain(sanne?.name);

    const wrong = await browser.open(page.url, { login: 'sanne', password: 'guessed' });
    expect(wrong.status).toBe(401);
    const right = await browser.open(page.url, { login: 'sanne', password: nl.passwordOf(sanne!) });
    const back = await browser.follow(right, gateway());
    const tokens = await client.authorizationCodeGrant(await webClient(), new URL(back.url), {
      pkceCodeVerifier: verifier,
      expectedState: 'state',
    });
    expect(tokens.claims()).toMatchObject({
      sub: 'sanne',
      name: sanne?.name,
      roles: sanne?.roles,
      desk: sanne?.desk,
      iss: issuerOf('nl').href.replace(/\/$/, ''),
      aud: webClientId('nl'),
    });
  });

  const linkOf = (key: string): string => `${issuerOf('nl').href}as/sanne/${key}`;

  it('42 signs a person in by her link alone, whoever was signed in before, and once a click', async () => {
    const browser = new Browser();
    const began = await browser.open((await begin('d'.repeat(43))).href);
    const page = await browser.follow(began, gateway());
    await browser.open(page.url, { login: 'maarten', password: nl.passwordOf(PEOPLE.nl[1]!) });
    const clicked = await browser.open(linkOf(nl.linkKeyOf(sanne!)));
    expect(clicked.headers.get('location')).toBe(`${gateway()}/api/v1/sign-in?returnTo=/`);
    const verifier = client.randomPKCECodeVerifier();
    const back = await browser.follow(await browser.open((await begin(verifier)).href), gateway());
    const tokens = await client.authorizationCodeGrant(await webClient(), new URL(back.url), {
      pkceCodeVerifier: verifier,
      expectedState: 'state',
    });
    expect(tokens.claims()).toMatchObject({ sub: 'sanne' });
  });

  it('42 signs nobody in by a link with another key', async () => {
    const browser = new Browser();
    const refused = await browser.open(linkOf(nl.linkKeyOf(PEOPLE.nl[1]!)));
    expect(refused.status).toBe(404);
    expect(refused.headers.getSetCookie()).toEqual([]);
    const page = await browser.follow(await browser.open((await begin('e'.repeat(43))).href), gateway());
    expect(await page.answer.text()).toContain('type="password"');
  });

  it.each([
    ['en', 'Who are you?'],
    ['nl', 'Wie bent u?'],
    ['hu', 'Ki Ön?'],
    ['bg', 'Кой сте вие?'],
    ['ro', 'Cine sunteți?'],
  ])('42 asks in the language of the browser: %s', async (language, words) => {
    const browser = new Browser(language);
    const page = await browser.follow(await browser.open((await begin('f'.repeat(43))).href), gateway());
    const text = await page.answer.text();
    expect(text).toContain(words);
    expect(text).toContain(`<html lang="${language}">`);
  });

  it('does not let a person of one country in at another', async () => {
    const browser = new Browser();
    const page = await browser.follow(await browser.open((await begin('a'.repeat(43))).href), gateway());
    const answer = await browser.open(page.url, { login: 'kinga', password: nl.passwordOf(sanne!) });
    expect(answer.status).toBe(401);
  });

  it('refuses a sign-in page without the cookie of that sign-in', async () => {
    const page = await new Browser().follow(
      await fetch((await begin('b'.repeat(43))).href, { redirect: 'manual' }),
      gateway(),
    );
    expect((await new Browser().open(page.url)).status).toBe(400);
  });

  it.each([
    ['without PKCE', (url: URL) => url.searchParams.delete('code_challenge')],
    ['to another address', (url: URL) => url.searchParams.set('redirect_uri', 'http://127.0.0.1:1/elsewhere')],
  ])('shows no sign-in page %s', async (_, spoil) => {
    const url = await begin('c'.repeat(43));
    spoil(url);
    const answer = await new Browser().open(url.href);
    expect(answer.headers.get('location') ?? '').not.toContain('/sign-in/');
  });

  it('gives a service a token for its own gateway alone', async () => {
    const service = await client.discovery(
      issuerOf('nl'),
      serviceClientId('nl'),
      secret(nl.serviceClientSecret),
      undefined,
      insecure,
    );
    const { access_token } = await client.clientCredentialsGrant(service, { scope: 'joinder' });
    const claims: unknown = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ aud: gateway(), client_id: serviceClientId('nl'), scope: 'joinder' });
  });

  it("refuses one country's client at another country's issuer", async () => {
    const stranger = await client.discovery(
      issuerOf('hu'),
      serviceClientId('nl'),
      secret(nl.serviceClientSecret),
      undefined,
      insecure,
    );
    await expect(client.clientCredentialsGrant(stranger, { scope: 'joinder' })).rejects.toMatchObject({
      error: 'invalid_client',
    });
  });
});
