import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { OidcClient } from '#libs/sign-in';
import { FakeIssuer } from '#libs/testing';
import { ROLES_OF_TEST } from './service-roles.testing.js';
import { ServiceTokens } from './service-tokens.js';

const AT = { typ: 'at+jwt' };

let issuer: FakeIssuer;
let tokens: ServiceTokens;

beforeAll(async () => {
  issuer = await FakeIssuer.start();
  tokens = new ServiceTokens(issuer.options(), new OidcClient(issuer.options()), ROLES_OF_TEST);
});
afterAll(() => issuer.stop());

const now = (): number => Math.floor(Date.now() / 1000);

function claims(more: JWTPayload = {}): JWTPayload {
  return {
    iss: issuer.url.origin,
    aud: issuer.publicUrl.origin,
    sub: 'import',
    client_id: 'import',
    scope: 'openid joinder',
    roles: ['investigator', 'admin'],
    iat: now(),
    exp: now() + 600,
    ...more,
  };
}

const without = (name: string): JWTPayload => {
  const { [name]: _, ...rest } = claims();
  return rest;
};

describe('a token of a program', () => {
  it('tells which program acts and in which roles', async () => {
    await expect(tokens.verify(await issuer.sign(claims({ name: 'Import' }), AT))).resolves.toEqual({
      id: 'service:import',
      name: 'Import',
      desk: '',
      roles: ['investigator'],
    });
  });

  it('may name the gateway among others, with a slash or without', async () => {
    const aud = ['https://another.example', issuer.publicUrl.href];
    await expect(tokens.verify(await issuer.sign(claims({ aud }), AT))).resolves.toMatchObject({
      id: 'service:import',
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['for another audience', () => issuer.sign(claims({ aud: 'https://another.example' }), AT)],
    ['of another issuer', () => issuer.sign(claims({ iss: 'https://another.example' }), AT)],
    ['that is over', () => issuer.sign(claims({ iat: now() - 900, exp: now() - 300 }), AT)],
    ['that was made long ago', () => issuer.sign(claims({ iat: now() - 7200 }), AT)],
    ['without an end', () => issuer.sign(without('exp'), AT)],
    ['without a beginning', () => issuer.sign(without('iat'), AT)],
    ['without a subject', () => issuer.sign(without('sub'), AT)],
    ['without a client', () => issuer.sign(without('client_id'), AT)],
    ['without an audience', () => issuer.sign(without('aud'), AT)],
    ['without a scope', () => issuer.sign(without('scope'), AT)],
    ['with a scope that begins alike', () => issuer.sign(claims({ scope: 'joinder-read' }), AT)],
    ['of a person', () => issuer.sign(claims({ sub: 'anna' }), AT)],
    ['that is none of access', () => issuer.sign(claims(), { typ: 'JWT' })],
    ['without a type', () => issuer.sign(claims())],
    ['of an unknown key', async () => issuer.sign(claims(), AT, (await generateKeyPair('ES256')).privateKey)],
    ['of another key id', () => issuer.sign(claims(), { ...AT, kid: 'x' })],
    [
      'signed with a shared secret',
      () => new SignJWT(claims()).setProtectedHeader({ ...AT, alg: 'HS256' }).sign(Buffer.alloc(32)),
    ],
    ['that is no token', async () => 'a.b.c'],
  ])('is refused: %s', async (_, token) => {
    await expect(tokens.verify(await token())).rejects.toMatchObject({ code: 'TOKEN_REFUSED' });
  });

  it('waits for an issuer that is away', async () => {
    const away = await FakeIssuer.start();
    const verifier = new ServiceTokens(away.options(), new OidcClient(away.options()), ROLES_OF_TEST);
    const token = await issuer.sign(claims(), AT);
    away.answers.delete('/.well-known/openid-configuration');
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
    away.stop();
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  });
});
