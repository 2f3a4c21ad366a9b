import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
type Answer = { readonly status: number; readonly body: object | string };

/** An issuer that answers whatever a spec wants, for what an honest one never says. */
export class FakeIssuer {
  readonly publicUrl = new URL('http://127.0.0.1:4711');
  /** Answers by path; a path without one is 404. */
  readonly answers = new Map<string, Answer>();

  private constructor(
    private readonly server: Server,
    private readonly key: SigningKey,
    readonly url: URL,
  ) {}

  static async start(): Promise<FakeIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server does not listen');
    const issuer = new FakeIssuer(server, privateKey, new URL(`http://127.0.0.1:${address.port}`));
    server.on('request', (request, response) => issuer.answer(request, response));
    issuer.honest({ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' });
    return issuer;
  }

  /** How a service, which is also the member `nl`, is told of this issuer. */
  options() {
    const { url, publicUrl } = this;
    return { member: 'nl', service: 'nl', publicUrl, issuer: url, clientId: 'gateway', clientSecret: 'secret' };
  }

  /** Signs claims as this issuer would, with a header of choice. */
  sign(claims: JWTPayload, header: { typ?: string; alg?: string; kid?: string } = {}, key = this.key): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k', ...header }).sign(key);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private honest(key: object): void {
    const { origin } = this.url;
    const metadata = {
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      id_token_signing_alg_values_supported: ['ES256'],
    };
    this.answers.set('/.well-known/openid-configuration', { status: 200, body: metadata });
    this.answers.set('/jwks', { status: 200, body: { keys: [key] } });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { status, body } = this.answers.get(request.url ?? '') ?? { status: 404, body: 'nothing here' };
    const json = typeof body !== 'string';
    response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/plain' });
    response.end(json ? JSON.stringify(body) : body);
  }
}
