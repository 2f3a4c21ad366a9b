import { afterEach, describe, expect, it } from '@jest/globals';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { limitedServer, MAX_CONNECTIONS, REQUEST_LIMITS } from './limited-server.js';

const QUICK = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };

describe('a limited listener', () => {
  let server: Server;

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const listening = async (): Promise<number> => {
    server = limitedServer((incoming, response) => {
      incoming.resume();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': open\n\n');
      // Twice as long as a request may take.
      setTimeout(() => response.end('data: late\n\n'), QUICK.requestTimeout * 2);
    }, QUICK);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  it.each([
    ['half a header', 'GET / HTTP/1.1\r\nhost: a\r\n'],
    ['a body that does not come', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf'],
  ])('K11 ends a connection that sends %s', async (_, part) => {
    const port = await listening();
    const socket = connect(port, '127.0.0.1', () => socket.write(part));
    socket.on('error', () => undefined).resume();
    await new Promise<void>((closed) => socket.once('close', () => closed()));
    expect(server.listening).toBe(true);
  });

  it('K11 lets a stream go on for longer than a request may take', async () => {
    const port = await listening();
    const text = await new Promise<string>((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, agent: false }, (response) => {
        let read = '';
        response.setEncoding('utf8').on('data', (part: string) => (read += part));
        response.on('end', () => resolve(read));
      });
      call.on('error', reject).end();
    });
    expect(text).toBe(': open\n\ndata: late\n\n');
  });

  it('K11 takes ten seconds of headers, thirty of a request, and so many connections', async () => {
    await listening();
    expect(REQUEST_LIMITS).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 });
    expect(server.maxConnections).toBe(MAX_CONNECTIONS);
  });
});
