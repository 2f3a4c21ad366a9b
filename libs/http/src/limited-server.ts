import { ExpressAdapter } from '@nestjs/platform-express';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

/**
 * How long a client may take to send a request, and how many may be there at once: half a request costs its sender nothing and a listener a
 * connection. The answer is not meant: a stream of events stays open for as long as both want.
 */
export const REQUEST_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often the two are looked at. */
  connectionsCheckingInterval: 2_000,
} as const satisfies ServerOptions;

/** A listener has room for every browser of a country; a proxy of the country that needs more has more listeners. */
export const MAX_CONNECTIONS = 2_048;

/** Makes a listener that no slow or numerous clients can hold. */
export function limitedServer(handler: RequestListener, limits: ServerOptions = REQUEST_LIMITS): Server {
  const server = createServer(limits, handler);
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

/** Express behind a {@link limitedServer}: what Nest makes by itself has no such limits, and takes none later. */
export class LimitedAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    this.httpServer = limitedServer(this.getInstance());
  }
}
