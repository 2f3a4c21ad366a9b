import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import type { PasswordTurns } from './password-turns.js';
import type { IssuerFiles } from './issuer-secrets.js';

const LARGEST_FORM_BYTES = 4_096;

/** What the sign-in page of one issuer works with. */
export interface SignIn {
  /** A country, or the operator. */
  readonly owner: string;
  readonly provider: Provider;
  readonly files: IssuerFiles;
  readonly turns: PasswordTurns;
}

/** Serves the one page a person sees: login and password, then back to the site. */
export async function signIn(page: SignIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await page.provider.interactionDetails(request, response); // Refuses without the cookie of this sign-in.
  if (request.method !== 'POST') return show(page, response);
  const form = new URLSearchParams(await body(request));
  const [login, password] = [form.get('login') ?? '', form.get('password') ?? ''];
  const person = await page.turns.take(login, () => personWith(page, login, password));
  if (person === undefined) return show(page, response, 'This login and password do not belong together.');
  await page.provider.interactionFinished(request, response, { login: { accountId: person.login } });
}

function personWith({ owner, files }: SignIn, login: string, password: string): Person | undefined {
  const person = peopleOf(owner).find((candidate) => candidate.login === login);
  return person && sameText(files.passwordOf(person), password) ? person : undefined;
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM_BYTES) throw new Error('the form is too large');
  }
  return text;
}

function show({ owner }: SignIn, response: ServerResponse, problem = ''): void {
  const people = peopleOf(owner).map(
    ({ login, name, roles, desk }) => `<option value="${login}">${name}, ${roles.join(', ')}, ${desk}</option>`,
  );
  response.writeHead(problem === '' ? 200 : 401, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in, ${owner.toUpperCase()}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 24rem; margin: 10vh auto; padding: 0 1rem }
  label, input, select, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
  input, select, button { margin: 0.25rem 0 1rem; padding: 0.5rem }
</style>
<h1>Sign in, ${owner.toUpperCase()}</h1>
<p>Everybody here is invented. The launcher printed the passwords.</p>
${problem === '' ? '' : `<p role="alert"><strong>${problem}</strong></p>`}
<form method="post">
  <label for="login">Who are you?</label>
  <select id="login" name="login">${people.join('')}</select>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
  <button>Sign in</button>
</form>
</html>`);
}
