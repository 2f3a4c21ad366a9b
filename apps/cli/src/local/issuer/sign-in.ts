import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import type { PasswordTurns } from './password-turns.js';
import type { IssuerFiles } from './issuer-secrets.js';
import { sameText } from './same-text.js';
import { cameByLink, type Visit } from './sign-in-link.js';
import { PAGE_POLICY, signInPage } from './sign-in-page.js';

const LARGEST_FORM_BYTES = 4_096;

/** What the sign-in page of one issuer works with. */
export interface SignIn {
  /** A country, or the operator. */
  readonly owner: string;
  readonly provider: Provider;
  readonly files: IssuerFiles;
  readonly turns: PasswordTurns;
}

/** Serves the one page a person sees: login and password, then back to the site. Whoever comes by a link of her own does not see it. */
export async function signIn(page: SignIn, visit: Visit): Promise<void> {
  const { request, response } = visit;
  await page.provider.interactionDetails(request, response); // Refuses without the cookie of this sign-in.
  const expected = cameByLink(page.owner, page.files, visit);
  if (expected) return finish(page, visit, expected);
  if (request.method !== 'POST') return show(page, visit);
  const form = new URLSearchParams(await body(request));
  const [login, password] = [form.get('login') ?? '', form.get('password') ?? ''];
  const person = await page.turns.take(login, () => personWith(page, login, password));
  if (person === undefined) return show(page, visit, true);
  await finish(page, visit, person);
}

async function finish({ provider }: SignIn, { request, response }: Visit, { login }: Person): Promise<void> {
  await provider.interactionFinished(request, response, { login: { accountId: login } });
}

function personWith({ owner, files }: SignIn, login: string, password: string): Person | undefined {
  const person = peopleOf(owner).find((candidate) => candidate.login === login);
  return person && sameText(files.passwordOf(person), password) ? person : undefined;
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM_BYTES) throw new Error('the form is too large');
  }
  return text;
}

function show({ owner }: SignIn, { request, response }: Visit, isWrong = false): void {
  response.writeHead(isWrong ? 401 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'Accept-Language',
    'content-security-policy': PAGE_POLICY,
  });
  response.end(signInPage(owner, request.headers['accept-language'], isWrong));
}
