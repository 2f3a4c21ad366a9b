import { readFileSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import type { IdentityFiles } from '../../apps/cli/src/local/identity.js';
import { CommitSpotter, ProduceSpotter, type Spotter } from './spotter.js';

/** A client as the proxy has it: what it says in the clear, and who it is. */
export interface Accepted {
  readonly socket: Socket;
  readonly client: string;
}

/** How a proxy speaks to its clients and to what stands behind it. */
export interface LinkEnds {
  /** Reads along on a new connection. */
  spotter(): Spotter;
  accept(raw: Socket): Promise<Accepted>;
  dial(client: string): Socket;
}

/** Bytes pass as they are; every client is the same. */
export function plainEnds(port: number, spotter: () => Spotter = () => new CommitSpotter()): LinkEnds {
  return {
    spotter,
    accept: async (socket) => ({ socket, client: '' }),
    dial: () => connectTcp({ host: '127.0.0.1', port }),
  };
}

/**
 * Ends TLS as the broker, and speaks to the broker as the client that came: so that requests can be told apart, while access rules
 * and quotas hold as everywhere.
 */
export function tlsEnds(port: number, identity: IdentityFiles): LinkEnds {
  const pem = (name: string, holder: string): Buffer => {
    const files = identity.tls(holder);
    return readFileSync(name === 'cert' ? files.certFile : files.keyFile);
  };
  const of = (holder: string) => ({
    ca: readFileSync(identity.caFile),
    cert: pem('cert', holder),
    key: pem('key', holder),
  });
  return {
    spotter: () => new ProduceSpotter(),
    accept: (raw) =>
      new Promise((resolve, reject) => {
        const socket = new TLSSocket(raw, {
          isServer: true,
          requestCert: true,
          rejectUnauthorized: true,
          ...of('broker'),
        });
        socket.once('secure', () => resolve({ socket, client: commonName(socket) }));
        socket.once('error', (error) => {
          socket.destroy();
          reject(error);
        });
        socket.once('close', () => reject(new Error('closed before the handshake was over')));
      }),
    dial: (client) => connectTls({ host: '127.0.0.1', port, ...of(client) }),
  };
}

function commonName(socket: TLSSocket): string {
  const { CN } = socket.getPeerCertificate().subject;
  return (Array.isArray(CN) ? CN[0] : CN) ?? '';
}
