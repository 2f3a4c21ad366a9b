import type { IncomingMessage, ServerResponse } from 'node:http';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import { cookieNames } from './cookie-names.js';
import type { IssuerPlace } from './issuer-provider.js';
import type { IssuerFiles } from './issuer-secrets.js';
import { sameText } from './same-text.js';

/** A request, and what answers it. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const PATH = /^\/as\/([a-z]+)\/([\w-]+)$/;
/** Long enough for the way to the site and back. */
const SECONDS = 10;

/** The address that signs somebody in by one click, for whoever started the network: its key is as secret as the password. */
export function signInLink({ issuerUrl }: Pick<IssuerPlace, 'issuerUrl'>, files: IssuerFiles, person: Person): string {
  return `${issuerUrl}/as/${person.login}/${files.linkKeyOf(person)}`;
}

/**
 * Answers such an address: ends whoever was signed in here, notes for some seconds who comes, and sends the browser to begin a sign-in at
 * the site. False where the request is no such address.
 */
export function followLink({ owner, siteUrl }: IssuerPlace, files: IssuerFiles, { request, response }: Visit): boolean {
  const [, login, key = ''] = PATH.exec(request.url ?? '') ?? [];
  if (login === undefined) return false;
  if (personOfKey(owner, files, `${login}/${key}`) === undefined) return refused(response);
  const { session } = cookieNames(owner);
  const gone = [session, `${session}.sig`].map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
  response.writeHead(302, {
    location: `${siteUrl}/api/v1/sign-in?returnTo=/`,
    'set-cookie': [noted(owner, `${login}/${key}`, SECONDS), ...gone],
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end();
  return true;
}

/** Who came by a link of hers just now. The note is used up. */
export function cameByLink(owner: string, files: IssuerFiles, { request, response }: Visit): Person | undefined {
  const cookies = (request.headers.cookie ?? '').split('; ');
  const note = cookies.find((cookie) => cookie.startsWith(`${noteName(owner)}=`));
  const person = personOfKey(owner, files, note?.slice(noteName(owner).length + 1) ?? '');
  if (person) response.setHeader('set-cookie', noted(owner, '', 0));
  return person;
}

function personOfKey(owner: string, files: IssuerFiles, said: string): Person | undefined {
  const [login, key = ''] = said.split('/', 2);
  const person = peopleOf(owner).find((candidate) => candidate.login === login);
  return person && sameText(files.linkKeyOf(person), key) ? person : undefined;
}

function noted(owner: string, value: string, seconds: number): string {
  return `${noteName(owner)}=${value}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}

function noteName(owner: string): string {
  return `issuer_${owner}_person`;
}

function refused(response: ServerResponse): true {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    'Nobody signs in by this link. `npx joinder up`, in another terminal, prints the links of this network.\n',
  );
  return true;
}
