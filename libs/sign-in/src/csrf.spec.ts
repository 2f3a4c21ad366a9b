import { expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { csrfToken, requireOwnSite } from './csrf.js';

const HOME = new URL('https://joinder.example');
const TOKEN = csrfToken('session');
const OWN = { origin: HOME.origin, 'sec-fetch-site': 'same-origin', 'x-csrf-token': TOKEN };

function check(method: string, headers: Record<string, string | undefined>): () => void {
  const request = Object.assign(new IncomingMessage(new Socket()), { method });
  Object.assign(
    request.headers,
    Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
  );
  return () => requireOwnSite(request, 'session', HOME);
}

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('wants the token for %s', (method) => {
  expect(check(method, OWN)).not.toThrow();
  expect(check(method, { ...OWN, 'x-csrf-token': undefined })).toThrow(expect.objectContaining({ code: 'CSRF_TOKEN' }));
});

it.each(['GET', 'HEAD', 'OPTIONS'])('wants no token for %s, and no other site', (method) => {
  expect(check(method, {})).not.toThrow();
  expect(check(method, { 'sec-fetch-site': 'cross-site' })).toThrow(expect.objectContaining({ code: 'CROSS_SITE' }));
});

it.each([
  'http://joinder.example',
  'https://joinder.example:8443',
  'https://joinder.example.evil.example',
  'https://JOINDER.example',
  'null',
  '',
])('takes %j for another origin', (origin) => {
  expect(check('POST', { ...OWN, origin })).toThrow(expect.objectContaining({ code: 'CROSS_SITE' }));
});

it('tells nothing of the cookie by its token', () => {
  expect(TOKEN).toMatch(/^[\w-]{43}$/);
  expect(csrfToken('another session')).not.toBe(TOKEN);
});
