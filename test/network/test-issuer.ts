import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { issuerAt, serviceClientId, webClientId } from '../../apps/cli/src/local/issuer/issuer-provider.js';
import { createIssuerSecrets, issuerFiles } from '../../apps/cli/src/local/issuer/issuer-secrets.js';
import { PasswordTurns } from '../../apps/cli/src/local/issuer/password-turns.js';
import { signIn } from '../../apps/cli/src/local/issuer/sign-in.js';
import { type Country, freePorts } from '../../apps/cli/src/local/ports.js';
import { peopleOf } from '../../apps/cli/src/local/people.js';
import type { Person, Role } from '../../apps/cli/src/local/people.table.js';
import { passwordIn } from '../../apps/cli/src/local/secrets.js';
import type { IdentityOptions } from '../../libs/people/src/identity/identity.options.js';

/** A country that tests play: one of those that a network begins with, or one that joins. */
export type Seated = Country | 'cz';

/** The issuer of one country as the local network runs it, in this process and on a free port. */
export class TestIssuer {
  /** Roles of people that are not those of the table any more, by login. */
  private readonly changed = new Map<string, readonly Role[]>();

  private constructor(
    readonly country: Seated,
    readonly url: URL,
    readonly gatewayUrl: URL,
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  static async start(country: Seated, gatewayUrl: URL): Promise<TestIssuer> {
    const folder = mkdtempSync(join(tmpdir(), 'joinder-issuer-'));
    const files = issuerFiles(folder, country);
    createIssuerSecrets(files, country);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${portOf(server)}`);
    const issuer = new TestIssuer(country, url, gatewayUrl, folder, server);
    const place = { owner: country, issuerUrl: url.origin, siteUrl: gatewayUrl.origin };
    const provider = issuerAt(place, files, () => issuer.people());
    const turns = new PasswordTurns();
    const rest = provider.callback();
    server.on('request', (request, response) => {
      const answer = request.url?.startsWith('/sign-in/')
        ? signIn({ owner: country, provider, files, turns }, { request, response })
        : rest(request, response);
      answer.catch(() => response.writeHead(400).end());
    });
    return issuer;
  }

  /** How the gateway of the country is told about this issuer. */
  identity(): IdentityOptions {
    return {
      member: this.country,
      publicUrl: this.gatewayUrl,
      issuer: this.url,
      clientId: webClientId(this.country),
      clientSecret: passwordIn(this.files().webClientSecret),
    };
  }

  /** Gives somebody other roles from now on, or none. */
  setRoles(login: string, roles: readonly Role[]): void {
    this.changed.set(login, roles);
  }

  passwordOf(login: string): string {
    const person = peopleOf(this.country).find((candidate) => candidate.login === login);
    if (!person) throw new Error(`nobody is called ${login}`);
    return this.files().passwordOf(person);
  }

  /** An access token of the country's program, for its gateway. */
  async serviceToken(parameters: Record<string, string> = { scope: 'joinder' }): Promise<string> {
    const secret = passwordIn(this.files().serviceClientSecret);
    const options = { execute: [oidc.allowInsecureRequests] };
    const client = await oidc.discovery(this.url, serviceClientId(this.country), secret, undefined, options);
    return (await oidc.clientCredentialsGrant(client, parameters)).access_token;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private people(): readonly Person[] {
    return peopleOf(this.country).map((person) => ({
      ...person,
      roles: this.changed.get(person.login) ?? person.roles,
    }));
  }

  private files() {
    return issuerFiles(this.folder, this.country);
  }
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port!;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}
