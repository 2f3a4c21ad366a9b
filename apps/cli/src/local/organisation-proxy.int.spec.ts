import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { organisationProxy } from './organisation-proxy.js';

const HEADER = 'x-organisation';
const ORGANISATION = 'Община Примерово';

let door: Server;
let proxy: Server;
let asked: { readonly request: IncomingMessage; readonly body: string }[];

beforeEach(async () => {
  asked = [];
  door = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ request, body });
      response.writeHead(303, { location: '/', 'cache-control': 'no-store' }).end('seen');
    });
  });
  const doorPort = await listening(door);
  proxy = organisationProxy({ doorPort, header: HEADER, organisation: ORGANISATION });
  await listening(proxy);
});

afterEach(() => {
  for (const server of [proxy, door]) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function ask(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { port } = proxy.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/f?lang=bg`, { method: 'POST', body: 'to=next', headers, redirect: 'manual' });
}

it('passes on what was asked and what was answered', async () => {
  const answer = await ask();
  expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([303, 'no-store', 'seen']);
  expect([asked[0]?.request.method, asked[0]?.request.url, asked[0]?.body]).toEqual(['POST', '/f?lang=bg', 'to=next']);
});

it('A07 says of everybody the one organisation, whatever they say of themselves, and where they come from last', async () => {
  await ask({ [HEADER]: 'Gemeente Elders', 'x-forwarded-for': '198.51.100.7' });
  const { headers } = asked[0]!.request;
  expect(Buffer.from(String(headers[HEADER]), 'latin1').toString('utf8')).toBe(ORGANISATION);
  expect(headers['x-forwarded-for']).toBe('198.51.100.7, 127.0.0.1');
});

it('answers 502 while the door is away', async () => {
  door.close();
  door.closeAllConnections();
  expect((await ask()).status).toBe(502);
});
