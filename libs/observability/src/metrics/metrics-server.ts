import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

/** Serves `GET /metrics` on a port of its own, which a firewall opens to the monitoring alone. */
export class MetricsServer {
  private readonly server: Server;

  constructor(private readonly metrics: Metrics) {
    this.server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
      void this.answer(request, response);
    });
  }

  /** Listens and answers the port, which is a free one when 0 was asked. */
  start(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        const address = this.server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  }

  /** Ends open connections and stops; does nothing when it never listened. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/metrics') return end(response, 404);
    if (request.method !== 'GET') return end(response, 405);
    try {
      const text = await this.metrics.print();
      response.writeHead(200, { 'content-type': this.metrics.contentType, 'cache-control': 'no-store' }).end(text);
    } catch {
      end(response, 500); // A gauge could not be collected; the monitoring sees the failed scrape.
    }
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
