import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { MAX_CONNECTIONS, REQUEST_LIMITS } from '#libs/http';
import { memberOfCertificate } from './peer-certificate.js';
import { PeerOptions } from './peer-options.js';
import { PeerRoutes } from './peer-routes.js';

const TIMEOUT_MS = 10_000;

/** Answers other gateways over mutual TLS. */
@Injectable()
export class PeerServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: Server;

  constructor(
    private readonly options: PeerOptions,
    private readonly routes: PeerRoutes,
    private readonly lists: KnownListRepository,
  ) {
    const tls = { ...options.tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } as const;
    this.server = createServer(
      { ...tls, ...REQUEST_LIMITS, requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS },
      (request, response) => {
        void this.handle(request, response);
      },
    );
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
      const caller = await this.callerOf(request);
      if (caller === null) return end(response, 403);
      if (request.method !== 'GET') return end(response, 405);
      const answer = await this.routes.answer(caller, new URL(request.url ?? '/', 'https://peer'));
      if (answer === null) return end(response, 404);
      if (answer === 'malformed') return end(response, 400);
      send(response, answer);
    } catch {
      end(response, 500); // The peer asks again; the reason is in the health of this gateway.
    }
  }

  private async callerOf(request: IncomingMessage): Promise<string | null> {
    if (!(request.socket instanceof TLSSocket)) return null;
    const certificate = request.socket.getPeerX509Certificate();
    if (!certificate || (await this.options.revoked.isRevoked(certificate.serialNumber))) return null;
    return memberOfCertificate(this.lists.newest(), certificate);
  }
}

function send(response: ServerResponse, answer: object | Uint8Array): void {
  const binary = answer instanceof Uint8Array;
  response.setHeader('content-type', binary ? 'application/octet-stream' : 'application/json');
  response.setHeader('cache-control', 'no-store');
  response.end(binary ? answer : JSON.stringify(answer));
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
