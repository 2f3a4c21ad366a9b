import { describe, expect, it } from '@jest/globals';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { OpenSessions, type Person } from '#libs/people';
import { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';
import { SessionEndWorker } from './session-end.worker.js';

const anna: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

class FakeResponse {
  readonly writableLength = 0;
  readonly destroyed = false;
  writableEnded = false;
  on(): void {}
  writeHead(): void {}
  flushHeaders(): void {}
  write(): void {}
  destroy(): void {}
  end(): void {
    this.writableEnded = true;
  }
}

/** The answer to a request whose sender is gone already. */
async function abandoned(): Promise<ServerResponse> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [, response]: [unknown, ServerResponse] = (await once(server, 'request')) as [unknown, ServerResponse];
  socket.destroy();
  await once(response, 'close');
  server.close();
  return response;
}

describe('EventStreams', () => {
  it('keeps no stream whose reader left before it began', async () => {
    const streams = new EventStreams();
    streams.add(new EventStream({ person: anna, session: null }, null, 0, await abandoned()));
    expect(streams.isEmpty).toBe(true);
  });
});

describe('SessionEndWorker', () => {
  it('ends streams of sessions that are over, also those that wait, and no others', async () => {
    const streams = new EventStreams();
    const listen = (session: string | null): FakeResponse => {
      const response = new FakeResponse();
      streams.add(new EventStream({ person: anna, session }, null, 0, response));
      return response;
    };
    const live = [listen('over'), listen('open'), listen(null)];
    streams.admit();
    const waiting = [listen('over'), listen('open')];
    const sessions: OpenSessions = Object.assign(Object.create(OpenSessions.prototype), {
      among: async (names: readonly string[]) =>
        new Map(names.filter((name) => name === 'open').map((name) => [name, anna.roles])),
    });
    await new SessionEndWorker(streams, sessions).step();
    expect(live.map(({ writableEnded }) => writableEnded)).toEqual([true, false, false]);
    expect(waiting.map(({ writableEnded }) => writableEnded)).toEqual([true, false]);
  });
});
