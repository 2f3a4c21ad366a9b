import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { FaultProxy } from './fault-proxy.js';
import { plainEnds } from './link-ends.js';
import { PASS } from './link-fault.js';
import { CommitSpotter, ProduceSpotter } from './spotter.js';

const FETCH = 1;
const PRODUCE = 0;

let server: Server;
let proxy: FaultProxy;
let port: number;
const heard: string[] = [];
const clients: Socket[] = [];

beforeEach(async () => {
  heard.length = 0;
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      heard.push(bytes.toString('latin1'));
      socket.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = new FaultProxy();
  port = await proxy.listen();
  proxy.leadTo(plainEnds((server.address() as AddressInfo).port, () => new ProduceSpotter()));
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.close();
  server.close();
});

describe('the fault proxy', () => {
  it('passes bytes both ways, and the end of either side', async () => {
    const client = await connected();
    client.write('one');
    expect(await answerOf(client)).toBe('one');
    client.end();
    await once(client, 'close');
    expect(proxy.open).toBe(0);
  });

  it('delays each piece, and lets none overtake another', async () => {
    const client = await connected();
    proxy.set({ kind: 'delay', ms: 60 });
    const began = performance.now();
    client.write('one');
    expect(await answerOf(client)).toBe('one');
    expect(performance.now() - began).toBeGreaterThan(110);
  });

  it('throttles', async () => {
    const client = await connected();
    proxy.set({ kind: 'throttle', bytesPerSecond: 40_000 });
    const began = performance.now();
    client.write('x'.repeat(4096));
    expect(await bytesOf(client, 4096)).toBe('x'.repeat(4096));
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  it.each(['blackhole', 'half-open'] as const)(
    'keeps back in a %s, without a word, what arrives after it',
    async (kind) => {
      const client = await connected();
      proxy.set({ kind });
      client.write('one');
      const late = connect(port, '127.0.0.1');
      clients.push(late);
      late.write('two');
      await settled();
      expect(client.bytesRead + late.bytesRead).toBe(0);
      expect(heard).toEqual(kind === 'blackhole' ? [] : ['one']);
      proxy.heal();
      expect(await answerOf(client)).toBe('one');
      expect(await answerOf(late)).toBe('two');
    },
  );

  it('keeps back the end of a client as well', async () => {
    const client = await connected();
    proxy.set({ kind: 'blackhole' });
    client.destroy();
    await settled();
    expect(proxy.open).toBe(1);
    proxy.heal();
    await untilClosed();
  });

  it('resets what there is and what comes, until it is healed', async () => {
    const client = await connected();
    proxy.set({ kind: 'reset' });
    expect(await failureOf(client)).toBe('ECONNRESET');
    expect(await failureOf(connect(port, '127.0.0.1'))).toBe('ECONNRESET');
    proxy.heal();
    const healed = await connected();
    healed.write('one');
    expect(await answerOf(healed)).toBe('one');
  });

  it('cuts an answer within itself', async () => {
    const client = await connected();
    proxy.set({ kind: 'cut-after', bytes: 5 });
    const failure = failureOf(client);
    client.write('0123456789');
    await failure;
    expect(client.bytesRead).toBeLessThanOrEqual(5);
    expect(heard).toEqual(['0123456789']);
  });

  it('swallows one answer to a produce request and no other, and cuts its connection', async () => {
    const client = await connected();
    proxy.set({ kind: 'trip', event: 'produce-answered', skip: 0 });
    client.write(request(FETCH, 7));
    await answerOf(client);
    const failure = failureOf(client);
    const produce = request(PRODUCE, 8);
    client.write(produce.subarray(0, 6));
    await settled();
    client.write(produce.subarray(6));
    await failure;
    expect(heard.join('')).toContain(produce.toString('latin1'));
    const next = await connected();
    next.write(request(PRODUCE, 9));
    expect((await answerOf(next)).length).toBe(18);
  });

  it('does something at a commit, before or after it, and lets as many pass as it is told', async () => {
    const address = server.address() as AddressInfo;
    proxy.leadTo(plainEnds(address.port, () => new CommitSpotter()));
    let sprung = 0;
    for (const event of ['commit-asked', 'commit-answered'] as const) {
      heard.length = 0;
      const client = await connected();
      proxy.set({ kind: 'trip', event, skip: 1, sprung: () => (sprung += 1) });
      client.write('COMMIT\0');
      await answerOf(client);
      const failure = failureOf(client);
      client.write('COMMIT\0');
      await failure;
      await settled();
      expect(heard.length).toBe(event === 'commit-asked' ? 1 : 2);
    }
    expect(sprung).toBe(2);
  });

  it('lets arrive, when it is told to, what a client that is gone had asked', async () => {
    const client = await connected();
    const sprung = () => client.destroy();
    proxy.set({ kind: 'trip', event: 'produce-asked', skip: 0, isLate: true, sprung });
    const produce = request(PRODUCE, 8);
    client.write(produce);
    await once(client, 'close');
    await settled();
    expect(heard).toEqual([]);
    proxy.deliver('');
    await untilClosed();
    expect(heard.join('')).toBe(produce.toString('latin1'));
  });

  it('resets who comes while nothing stands behind it', async () => {
    const other = new FaultProxy();
    const otherPort = await other.listen();
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    other.leadTo(plainEnds((closed.address() as AddressInfo).port));
    await new Promise((resolve) => closed.close(resolve));
    const client = connect(otherPort, '127.0.0.1');
    expect(await failureOf(client)).toBe('ECONNRESET');
    await other.close();
  });

  it('fails one client and lets the others through', async () => {
    proxy.set({ kind: 'blackhole' }, 'hu');
    const client = await connected();
    client.write('one');
    expect(await answerOf(client)).toBe('one');
    proxy.set(PASS, 'hu');
  });
});

/** A frame whose first bytes, sent back as they are, also read as an answer: the correlation id stands where both look. */
function request(apiKey: number, correlationId: number): Buffer {
  const frame = Buffer.alloc(18);
  frame.writeUInt32BE(14, 0);
  frame.writeInt16BE(apiKey, 4);
  frame.writeInt16BE(correlationId, 6);
  frame.writeInt32BE(correlationId, 8);
  return frame;
}

async function connected(): Promise<Socket> {
  const client = connect(port, '127.0.0.1');
  clients.push(client);
  client.on('error', () => {});
  await once(client, 'connect');
  return client;
}

async function answerOf(client: Socket): Promise<string> {
  const [bytes] = await once(client, 'data');
  return String(bytes);
}

async function bytesOf(client: Socket, count: number): Promise<string> {
  let text = '';
  while (text.length < count) text += await answerOf(client);
  return text;
}

function failureOf(client: Socket): Promise<string> {
  return new Promise((resolve) => client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? '')));
}

async function untilClosed(): Promise<void> {
  while (proxy.open > 0) await settled();
}

/** Long enough for what would pass on loopback to have passed. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
