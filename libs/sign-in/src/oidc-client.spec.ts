import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { generateKeyPair } from 'jose';
import { FakeIssuer } from '#libs/testing';
import { OidcClient } from './oidc-client.js';
import type { SignInAttempt } from './sign-in-attempt.js';

const METADATA = '/.well-known/openid-configuration';

let issuer: FakeIssuer;
let oidc: OidcClient;

beforeEach(async () => {
  issuer = await FakeIssuer.start();
  oidc = new OidcClient(issuer.options());
});
afterEach(() => issuer.stop());

const now = (): number => Math.floor(Date.now() / 1000);

function claims(attempt: SignInAttempt, more: JWTPayload = {}): JWTPayload {
  const { nonce } = attempt;
  return { iss: issuer.url.origin, aud: 'gateway', sub: 'anna', nonce, iat: now(), exp: now() + 60, ...more };
}

function answerToken(idToken: string | undefined): void {
  const body = {
    access_token: 'opaque',
    token_type: 'Bearer',
    ...(idToken === undefined ? {} : { id_token: idToken }),
  };
  issuer.answers.set('/token', { status: 200, body });
}

const callback = ({ state }: SignInAttempt): string => `?code=c&state=${state}`;

describe('an ID token', () => {
  it('is taken from the issuer that signed it for this gateway and this attempt', async () => {
    const { attempt } = await oidc.begin('/');
    answerToken(await issuer.sign(claims(attempt)));
    await expect(oidc.finish(callback(attempt), attempt)).resolves.toMatchObject({ claims: { sub: 'anna' } });
  });

  it.each<[string, (attempt: SignInAttempt) => Promise<string | undefined>]>([
    ['none', async () => undefined],
    ['with another nonce', (a) => issuer.sign(claims(a, { nonce: 'x' }))],
    ['for another client', (a) => issuer.sign(claims(a, { aud: 'another' }))],
    ['of another issuer', (a) => issuer.sign(claims(a, { iss: 'https://another.example' }))],
    ['that is over', (a) => issuer.sign(claims(a, { iat: now() - 7200, exp: now() - 3600 }))],
    ['of an unknown key', async (a) => issuer.sign(claims(a), {}, (await generateKeyPair('ES256')).privateKey)],
    ['of another key id', (a) => issuer.sign(claims(a), { kid: 'x' })],
  ])('is refused: %s', async (_, token) => {
    const { attempt } = await oidc.begin('/');
    answerToken(await token(attempt));
    await expect(oidc.finish(callback(attempt), attempt)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });
});

describe('an issuer', () => {
  it('that names itself otherwise is none', async () => {
    const metadata = { issuer: 'https://another.example', authorization_endpoint: `${issuer.url.origin}/auth` };
    issuer.answers.set(METADATA, { status: 200, body: metadata });
    await expect(oidc.begin('/')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  });

  it('is asked again after it was away', async () => {
    const honest = issuer.answers.get(METADATA);
    issuer.answers.set(METADATA, { status: 503, body: 'maintenance' });
    await expect(oidc.begin('/')).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
    if (honest) issuer.answers.set(METADATA, honest);
    await expect(oidc.begin('/')).resolves.toMatchObject({ attempt: { returnTo: '/' } });
  });

  it.each<[string, string, { status: number; body: object | string }]>([
    ['SIGN_IN_REFUSED', 'does not know the client', { status: 401, body: { error: 'invalid_client' } }],
    ['SIGN_IN_REFUSED', 'does not know the code', { status: 400, body: { error: 'invalid_grant' } }],
    ['SIGN_IN_REFUSED', 'says what is no answer', { status: 200, body: 'hello' }],
    ['ISSUER_UNAVAILABLE', 'has an error of its own', { status: 500, body: { error: 'server_error' } }],
    ['ISSUER_UNAVAILABLE', 'is behind a proxy that says so', { status: 502, body: 'bad gateway' }],
  ])('answers with %s when it %s', async (code, _, answer) => {
    const { attempt } = await oidc.begin('/');
    issuer.answers.set('/token', answer);
    await expect(oidc.finish(callback(attempt), attempt)).rejects.toMatchObject({ code });
  });

  it('that went away in between is told from one that refuses', async () => {
    const { attempt } = await oidc.begin('/');
    issuer.stop();
    await expect(oidc.finish(callback(attempt), attempt)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  });

  it('without an address for it is not asked to end a session', async () => {
    await expect(oidc.endSessionUrl('token')).resolves.toBeNull();
  });
});
