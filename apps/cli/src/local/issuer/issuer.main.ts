import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConfigReader } from '#libs/config';
import { portsFrom } from '../ports.js';
import { issuerPlaces, type ServedPlace } from './issuer-places.js';
import { issuerAt } from './issuer-provider.js';
import { issuerFiles } from './issuer-secrets.js';
import { PasswordTurns } from './password-turns.js';
import { followLink } from './sign-in-link.js';
import { signIn } from './sign-in.js';

// Serves the OpenID Connect issuers of all countries, of their practices and of the operator on one machine. Started by the launcher only, on loopback only.
const config = new ConfigReader(process.env);
const basePort = config.port('ISSUER_BASE_PORT');
const countries = config.list('ISSUER_COUNTRIES');
const services = config.optional('ISSUER_SERVICES')?.split(',');
const secretsFolder = config.required('ISSUER_SECRETS_FOLDER');
config.done();

const servers = issuerPlaces(portsFrom(basePort, countries, services)).map((place) => serve(place));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
}

function serve(place: ServedPlace): ReturnType<typeof createServer> {
  const { owner, port } = place;
  const files = issuerFiles(secretsFolder, owner);
  const provider = issuerAt(place, files);
  const turns = new PasswordTurns();
  const rest = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/sign-in/')) return signIn({ owner, provider, files, turns }, { request, response });
    if (!followLink(place, files, { request, response })) await rest(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(error, request, response));
  });
  return server.listen(port, '127.0.0.1');
}

/** Mostly a sign-in that was begun before a restart or in another browser. */
function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  console.error(request.method, request.url?.split('?')[0], error instanceof Error ? error.message : error);
  if (response.headersSent) return void response.end();
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(
    'This sign-in is over or belongs to another browser. Go back to where you came from and sign in again.\n',
  );
}
