import { describe, expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import express, { type Response } from 'express';
import { Cookies } from './cookies.js';

function cookies(publicUrl: string, service = 'nl'): Cookies {
  const issuer = new URL('https://issuer.example');
  return new Cookies({ service, publicUrl: new URL(publicUrl), issuer, clientId: 'gateway', clientSecret: 'secret' });
}

function setBy(act: (response: Response) => void): string[] {
  const response: Response = Object.create(express.response);
  const headers: string[] = [];
  Object.assign(response, {
    req: { secret: undefined },
    app: express(),
    append: (_: string, value: string) => headers.push(value),
  });
  act(response);
  return headers;
}

function request(cookie: string): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  message.headers.cookie = cookie;
  return message;
}

describe('cookies', () => {
  it.each([
    ['https://joinder.example', /^__Host-joinder-session-nl=t; Max-Age=60; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/],
    ['http://127.0.0.1:7100', /^joinder-session-nl=t; Max-Age=60; Path=\/; .*HttpOnly; SameSite=Lax$/],
  ])('of %s are for its own host, and no script', (publicUrl, expected) => {
    const [header] = setBy((response) => cookies(publicUrl).set(response, 'session', { value: 't', maxAgeMs: 60_000 }));
    expect(header).toMatch(expected);
    expect(header).not.toMatch(/domain/i);
  });

  it('go the way they came', () => {
    const [header] = setBy((response) => cookies('https://joinder.example').clear(response, 'session'));
    expect(header).toMatch(/^__Host-joinder-session-nl=; Path=\/; Expires=Thu, 01 Jan 1970 .*Secure; SameSite=Lax$/);
  });

  it.each<[string, string | undefined]>([
    ['joinder-session-nl=a', 'a'],
    ['x=1; joinder-session-nl=a;y=2', 'a'],
    ['joinder-session-nl=a=b', 'a=b'],
    ['joinder-session-hu=a', undefined],
    ['xjoinder-session-nl=a', undefined],
    ['joinder-session-nl=', undefined],
    ['joinder-session-nl=a; joinder-session-nl=b', undefined],
    ['', undefined],
  ])('of one gateway in %j: %j', (header, value) => {
    expect(cookies('http://127.0.0.1:7100').read(request(header), 'session')).toBe(value);
  });

  it('without the prefix are nothing over TLS', () => {
    expect(cookies('https://joinder.example').read(request('joinder-session-nl=a'), 'session')).toBeUndefined();
  });
});
