import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { limitedServer, MAX_CONNECTIONS, REQUEST_LIMITS } from '#libs/http';
import type { OperatorConfig } from '../config.js';

/** What each listener serves; a path that is not of its door does not exist there. */
export const DOORS = {
  /** Members, with mutual TLS. */
  api: /^\/v1\/spaces$/,
  /** People of the host, behind its proxy: the page with its files, and what it asks for. */
  page: /^\/(?:(?:signed-out|spaces(?:\/[\w-]+)?|members\/[\w-]+|runbooks\/[\w-]+|access|trust|guide|icon(?:-dot)?\.svg)?|health\/(?:live|ready)|(?:assets|fonts)\/[\w.-]+|api\/v1\/[a-z/-]+)$/,
  /** The monitoring. */
  metrics: /^\/(?:metrics|health\/(?:live|ready))$/,
} as const satisfies Record<string, RegExp>;

/** A listener of the operator. */
export type Door = keyof typeof DOORS;

/** Open listeners. */
export interface OpenDoors {
  readonly ports: Readonly<Record<Door, number>>;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Tells whether a request may pass a door. */
export function mayPass(door: Door, { url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  const [path = ''] = url.split('?', 1);
  return DOORS[door].test(path);
}

/** Opens the three listeners before one application. Whatever cannot listen closes the others. */
export async function openDoors(config: OperatorConfig, handler: RequestListener): Promise<OpenDoors> {
  const { api } = config;
  const tls = {
    ...REQUEST_LIMITS,
    ...api.tls,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
  } as const;
  const servers: Record<Door, Server> = {
    api: createTlsServer(tls, guarded('api', handler)),
    page: limitedServer(guarded('page', handler)),
    metrics: limitedServer(guarded('metrics', handler)),
  };
  servers.api.maxConnections = MAX_CONNECTIONS;
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(servers).map(stop));
  };
  try {
    const ports = {
      api: await listen(servers.api, api.port, api.host),
      page: await listen(servers.page, config.pagePort, LOOPBACK),
      metrics: await listen(servers.metrics, config.metricsPort, LOOPBACK),
    };
    return { ports, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function guarded(door: Door, handler: RequestListener): RequestListener {
  return (request, response) => {
    if (mayPass(door, request)) return handler(request, response);
    response.writeHead(404).end();
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
