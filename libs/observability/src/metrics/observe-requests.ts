import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventLog } from '../log/event-log.js';
import { withLogContext } from '../log/log-context.js';
import { logEvents } from '../log/log-event.js';
import type { Metrics } from './metrics.js';

const events = logEvents('http', { answered: 'info', failed: 'error' });

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Routed extends IncomingMessage {
  readonly route?: { readonly path?: unknown };
}

type Middleware = (request: Routed, response: ServerResponse, next: () => void) => void;

/**
 * Makes the middleware that counts, times and logs each request by its route, never by its address, since addresses
 * carry search words. Stands behind the one that sets the correlation id header.
 */
export function observeRequests(log: EventLog, metrics: Metrics): Middleware {
  const seconds = metrics.histogram({
    name: 'gw_http_request_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labels: ['method', 'route', 'status'],
    buckets: BUCKETS,
  });

  return (request, response, next) => {
    const started = performance.now();
    const correlationId = response.getHeader('x-correlation-id')?.toString() ?? '';
    response.once('close', () => {
      const durMs = Math.round(performance.now() - started);
      const method = request.method ?? '';
      const route = typeof request.route?.path === 'string' ? request.route.path : 'none';
      const status = response.writableFinished ? response.statusCode : 499; // The caller left before the end.
      if (!isStream(response)) seconds.observe({ method, route, status: String(status) }, durMs / 1000);
      const event = status >= 500 ? events.failed : events.answered;
      log.write(event, { method, route, status, durMs, correlationId });
    });
    withLogContext({ correlationId }, next);
  };
}

/** An answer that stays open as long as the screen says nothing about how fast the service is. */
function isStream(response: ServerResponse): boolean {
  return response.getHeader('content-type')?.toString().startsWith('text/event-stream') ?? false;
}
