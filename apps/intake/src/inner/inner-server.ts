import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MAX_CONNECTIONS, REQUEST_LIMITS } from '#libs/http';
import { EventLog, logEvents } from '#libs/observability';
import { InnerOptions } from './inner.options.js';
import { type InnerAnswer, InnerRoutes } from './inner-routes.service.js';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

const events = logEvents('inner', { failed: 'error', strangerRefused: 'warn' });

/** Answers the services behind over mutual TLS. Who calls is told by the certificate alone, whose digest was written down before. */
@Injectable()
export class InnerServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: Server;

  constructor(
    private readonly options: InnerOptions,
    private readonly routes: InnerRoutes,
    private readonly log: EventLog,
  ) {
    const tls = { ...options.tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } as const;
    const limits = { ...REQUEST_LIMITS, requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS };
    this.server = createServer({ ...tls, ...limits }, (request, response) => void this.handle(request, response));
    this.server.maxConnections = MAX_CONNECTIONS;
  }

  async onApplicationBootstrap(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.options.port, this.options.host, resolve);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Where it listens, once it does. */
  address(): AddressInfo | string | null {
    return this.server.address();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, await this.answer(request));
    } catch (error) {
      this.log.write(events.failed, {}, error);
      send(response, { status: 500 }); // The caller asks again.
    }
  }

  private async answer(request: IncomingMessage): Promise<InnerAnswer> {
    const caller = this.callerOf(request);
    if (caller === undefined) {
      this.log.write(events.strangerRefused);
      return { status: 403 };
    }
    const text = await bodyOf(request);
    if (text === null) return { status: 413 };
    const body = jsonIn(text);
    if (body === undefined) return { status: 400 };
    return this.routes.answer(caller, {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', 'https://inner'),
      body,
    });
  }

  private callerOf({ socket }: IncomingMessage): string | undefined {
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    if (!certificate) return undefined;
    return this.options.callers.get(createHash('sha256').update(certificate.raw).digest('hex'));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Null where nothing was sent, undefined where it is no JSON. */
function jsonIn(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: InnerAnswer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (body === undefined) return void response.end();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
