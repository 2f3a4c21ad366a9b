import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConfigReader } from '#libs/config';
import { portsFrom, portsOf } from '../ports.js';
import { countryIssuer } from './country-issuer.js';
import { issuerFiles } from './issuer-secrets.js';
import { signIn } from './sign-in.js';

// Serves the OpenID Connect issuers of all countries on one machine. Started by the launcher only, on loopback only.
const config = new ConfigReader(process.env);
const basePort = config.port('ISSUER_BASE_PORT');
const countries = config.list('ISSUER_COUNTRIES');
const secretsFolder = config.required('ISSUER_SECRETS_FOLDER');
config.done();

const ports = portsFrom(basePort, countries);
const servers = countries.map((country) => serve(country));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
}

function serve(country: string): ReturnType<typeof createServer> {
  const files = issuerFiles(secretsFolder, country);
  const { gateway, issuer } = portsOf(ports, country);
  const place = {
    country,
    issuerUrl: `http://127.0.0.1:${issuer}`,
    gatewayUrl: `http://127.0.0.1:${gateway.http}`,
  };
  const provider = countryIssuer(place, files);
  const rest = provider.callback();
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    request.url?.startsWith('/sign-in/')
      ? signIn({ country, provider, files }, request, response)
      : rest(request, response);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(error, request, response));
  });
  return server.listen(issuer, '127.0.0.1');
}

/** Mostly a sign-in that was begun before a restart or in another browser. */
function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  console.error(request.method, request.url?.split('?')[0], error instanceof Error ? error.message : error);
  if (response.headersSent) return void response.end();
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('This sign-in is over or belongs to another browser. Go back to the gateway and sign in again.\n');
}
