import type { FakeIssuer } from '#libs/testing';

const CLIENT = 'operator';

/** Claims of somebody who looks after the operator. */
export const OLGA = { sub: 'olga', name: 'Olga Voorbeeld', desk: 'Demo host', roles: ['operator'] };

/** A browser at the page of an operator. */
export class StaffBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly port: number,
    private readonly issuer: FakeIssuer,
  ) {}

  async open(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** Goes through the sign-in; the issuer confirms whatever the claims say. Answers the callback. */
  async signIn(claims: object = OLGA): Promise<Response> {
    const begun = await this.open('/api/v1/sign-in');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    const now = Math.floor(Date.now() / 1000);
    const registered = { iss: this.issuer.url.origin, aud: CLIENT, nonce: asked.get('nonce'), iat: now, exp: now + 60 };
    const idToken = await this.issuer.sign({ ...registered, ...claims });
    const body = { access_token: 'opaque', token_type: 'Bearer', id_token: idToken };
    this.issuer.answers.set('/token', { status: 200, body });
    return this.open(`/api/v1/session/callback?code=c&state=${asked.get('state')}`);
  }
}
