import { readFile } from 'node:fs/promises';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Certificate files with which a client of Kafka shows who it is. */
export interface TlsFiles {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

const TIMEOUT_MS = 2_000;

/**
 * Asks a broker for the cluster's metadata and answers how many brokers it knows; 0 while it is not ready.
 * Speaks Metadata version 1 of the Kafka protocol (kafka.apache.org/protocol) so that no client is needed to wait.
 */
export async function countBrokers(port: number, tls?: TlsFiles): Promise<number> {
  try {
    const socket = await open(port, tls);
    const answer = await ask(socket, metadataRequest());
    return answer.readInt32BE(8);
  } catch {
    return 0;
  }
}

async function open(port: number, tls: TlsFiles | undefined): Promise<Socket> {
  if (tls === undefined) return connectTcp({ port, host: '127.0.0.1' });
  const [ca, cert, key] = await Promise.all([tls.caFile, tls.certFile, tls.keyFile].map((file) => readFile(file)));
  return connectTls({ port, host: '127.0.0.1', ca, cert, key });
}

/** Length, api key 3, version 1, correlation id, client id `probe`, and an empty list of topics. */
function metadataRequest(): Buffer {
  const clientId = Buffer.from('probe');
  const request = Buffer.alloc(4 + 8 + 2 + clientId.length + 4);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(3, 4);
  request.writeInt16BE(1, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(clientId.length, 12);
  clientId.copy(request, 14);
  return request;
}

/** Sends one request and reads until length, correlation id and the number of brokers (12 bytes) are here. */
function ask(socket: Socket, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 12) return;
      resolve(received);
      socket.destroy();
    });
    socket.write(request);
  });
}
